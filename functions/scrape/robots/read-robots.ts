import { asSyndicationError, type SyndicationError } from '../../core/errors.ts';
import type { FetchOutcome } from '../../ports.ts';
import { type Acquaintance, type Validators, validatorsOf } from '../acquaintance.ts';
import { allowAll, createRobots, type Robots } from './robots.ts';

/** What is kept of a robots.txt between runs. */
export interface KeptRobots extends Validators {
  /** `Robots.text`. */
  readonly text: string;
  /** UTC instant at which it was asked for. */
  readonly at?: string;
}

export interface RobotsQuestion {
  readonly origin: string;
  readonly known: Acquaintance;
  readonly kept: KeptRobots | undefined;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly fetch: (url: string, validators: Validators) => Promise<FetchOutcome>;
}

export interface RobotsAnswer {
  readonly rules: Robots;
  /** What to keep; undefined when it is too long to be kept. */
  readonly kept?: KeptRobots;
}

/** RFC 9309 §2.4: an answer may be used for a day. Milliseconds. */
const usableFor = 24 * 3_600_000;
/** Characters worth keeping between runs. */
const mostKept = 65_536;

/**
 * What a site's robots.txt says, asked at most once a day. RFC 9309 §2.3.1: none (4xx) allows all; when the site cannot
 * tell (5xx, no answer) nothing is allowed and the reason is thrown.
 */
export async function readRobots(question: RobotsQuestion): Promise<RobotsAnswer> {
  const { origin, known } = question;
  const other = known.askingRobots.get(origin);
  if (other !== undefined) {
    // What stops another run is no answer to this one: then it asks itself.
    await other.catch(() => undefined);
    return readRobots(question);
  }
  const asking = readOnce(question);
  known.askingRobots.set(origin, asking);
  try {
    return await asking;
  } finally {
    known.askingRobots.delete(origin);
  }
}

async function readOnce(question: RobotsQuestion): Promise<RobotsAnswer> {
  const { origin, known, now } = question;
  const remembered = known.robots.get(origin);
  if (remembered !== undefined && remembered.until > now()) return remembered.answer;
  const kept = question.kept;
  const until = Date.parse(kept?.at ?? '') + usableFor;
  const isUsable = kept !== undefined && until > now() && until <= now() + usableFor;
  const answer = isUsable ? keptAnswer(kept, origin) : await askRobots(question);
  remember(known.robots, origin, { answer, until: isUsable ? until : now() + usableFor });
  known.pacer.slowDown(origin, answer.rules.crawlDelayMs ?? 0);
  return answer;
}

/** Origins whose answers a process remembers. */
const mostOrigins = 500;

function remember<T>(answers: Map<string, T>, origin: string, answer: T): void {
  answers.delete(origin);
  answers.set(origin, answer);
  const [oldest] = answers.keys();
  if (answers.size > mostOrigins && oldest !== undefined) answers.delete(oldest);
}

function keptAnswer(kept: KeptRobots, origin: string): RobotsAnswer {
  return { rules: createRobots(Buffer.from(kept.text), origin), kept };
}

async function askRobots({ origin, kept, now, fetch }: RobotsQuestion): Promise<RobotsAnswer> {
  const url = `${origin}/robots.txt`;
  const at = new Date(now()).toISOString();
  try {
    const outcome = await fetch(url, kept ?? {});
    if (outcome.outcome === 'fetched') {
      const rules = createRobots(outcome.bytes, origin);
      return answerOf(rules, { ...validatorsOf(outcome), at });
    }
    return keptAnswer({ text: '', ...kept, at }, origin);
  } catch (thrown) {
    const error = asSyndicationError(thrown, 'scrape', url);
    if (!saysNothing(error)) throw error;
    return answerOf(allowAll(origin), { at });
  }
}

function answerOf(rules: Robots, facts: Omit<KeptRobots, 'text'>): RobotsAnswer {
  const { text } = rules;
  return text.length <= mostKept ? { rules, kept: { ...facts, text } } : { rules };
}

/** No file, an empty one, or one that redirects forever (RFC 9309 §2.3.1.2–3). "Too many requests" says something. */
function saysNothing({ code, status }: SyndicationError): boolean {
  if (code === 'empty' || code === 'too-many-redirects') return true;
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
}
