import { asSyndicationError, type SyndicationError } from '../../core/errors.ts';
import type { FetchOutcome } from '../../ports.ts';
import type { Acquaintance, Validators } from '../acquaintance.ts';
import { allowAll, createRobots, type Robots } from './robots.ts';

/** What is kept of a robots.txt between runs. */
export interface KeptRobots extends Validators {
  /** `Robots.text`. */
  readonly text: string;
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
  /** What to keep; undefined when the answer cannot be asked for conditionally. */
  readonly kept?: KeptRobots;
}

/** RFC 9309 §2.4: an answer may be used for a day; one hour lets a site change its mind. Milliseconds. */
const usableFor = 3_600_000;
/** Characters worth keeping between runs. */
const mostKept = 65_536;

/**
 * What a site's robots.txt says, asked at most once an hour by this process. RFC 9309 §2.3.1: none (4xx) allows all;
 * when the site cannot tell (5xx, no answer) nothing is allowed and the reason is thrown.
 */
export async function readRobots(question: RobotsQuestion): Promise<RobotsAnswer> {
  const { origin, known, kept, now } = question;
  const remembered = known.robots.get(origin);
  if (remembered !== undefined && remembered.until > now()) {
    return { rules: remembered.rules, ...(kept === undefined ? {} : { kept }) };
  }
  const answer = await askRobots(question);
  known.robots.set(origin, { rules: answer.rules, until: now() + usableFor });
  known.pacer.slowDown(origin, answer.rules.crawlDelayMs ?? 0);
  return answer;
}

async function askRobots({ origin, kept, fetch }: RobotsQuestion): Promise<RobotsAnswer> {
  const url = `${origin}/robots.txt`;
  try {
    const outcome = await fetch(url, kept ?? {});
    if (outcome.outcome === 'fetched') return answerOf(outcome, createRobots(outcome.bytes, origin));
    const rules = createRobots(Buffer.from(kept?.text ?? ''), origin);
    return { rules, ...(kept === undefined ? {} : { kept }) };
  } catch (thrown) {
    const error = asSyndicationError(thrown, 'scrape', url);
    if (!saysNothing(error)) throw error;
    return { rules: allowAll(origin) };
  }
}

function answerOf({ headers }: { headers: Readonly<Record<string, string>> }, rules: Robots): RobotsAnswer {
  const validators = validatorsOf(headers);
  const worthIt = Object.keys(validators).length > 0 && rules.text.length <= mostKept;
  return worthIt ? { rules, kept: { ...validators, text: rules.text } } : { rules };
}

/** The validators of an answer, for the next conditional request. */
export function validatorsOf(headers: Readonly<Record<string, string>>): Validators {
  const etag = headers['etag'];
  const lastModified = headers['last-modified'];
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

/** No file, an empty one, or one that redirects forever (RFC 9309 §2.3.1.2–3). "Too many requests" says something. */
function saysNothing({ code, status }: SyndicationError): boolean {
  if (code === 'empty' || code === 'too-many-redirects') return true;
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
}
