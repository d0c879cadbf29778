import { asSyndicationError, SyndicationError } from '../../core/errors.ts';
import type { Continuation, Page } from '../../core/page.ts';
import { identityOf } from '../../core/urls.ts';
import { type Evidence, whyNotPart, whyNotWhole } from '../../html/pagination/evidence.ts';
import { mostParts } from '../../html/pagination/page-address.ts';
import { mayHaveParts, readEvidence } from '../../html/pagination/read-evidence.ts';
import type { FetchOutcome } from '../../ports.ts';
import { pickValidators, type Validators, validatorsOf } from '../acquaintance.ts';
import { assertReadable } from '../judge-page.ts';

/** A part that an earlier run kept. */
export interface KnownPart extends Validators {
  readonly url: string;
  readonly number: Continuation['number'];
}

export interface FollowOptions {
  /** One GET, as pages are asked for. Throws SyndicationError. */
  readonly ask: (url: string, validators: Validators) => Promise<FetchOutcome>;
  /** Parts of the last run. */
  readonly known?: readonly KnownPart[];
  /** Takes one page from the budget of the run; false when it is used up. */
  readonly take: () => boolean;
  /** Stores a part at once: twenty of ten megabytes are not to be held until the last is there. May throw `store`. */
  readonly keep: (part: Page) => Promise<void>;
}

export interface FollowedParts {
  /** All parts to ask for again. */
  readonly known: readonly KnownPart[];
  /** Why parts are missing that may come later. */
  readonly problem?: SyndicationError;
}

interface Walk {
  readonly known: KnownPart[];
}

/** Bytes beyond which a first page is taken alone: it waits in memory until its parts are there. */
const longestFirst = 2 * 1024 * 1024;

type Answer = Evidence | 'unchanged';

/**
 * Fetches the parts of an article from its first page on: the one that holds all, where there is one, else 2, 3, … as
 * the pages name them, until one is missing, fails or is something else. Those that turn out to be something else are
 * kept, too: their Trace says why. Never throws for what the site does.
 */
export async function followParts(first: Page, options: FollowOptions): Promise<FollowedParts> {
  const walk: Walk = { known: [] };
  if (first.bytes.length > longestFirst || !mayHaveParts(first)) return walk;
  const evidence = readEvidence(first);
  if (evidence.number !== 1) return walk;
  try {
    if (!(await takeWhole(first, evidence, options, walk)))
      await takeNumbered(first, evidence, options, walk);
    return walk;
  } catch (thrown) {
    return { ...walk, problem: problemOf(thrown, first) };
  }
}

/** Asks again for the parts of a first page that has not changed. */
export async function askAgain(
  first: Pick<Page, 'url' | 'source'>,
  options: FollowOptions,
): Promise<FollowedParts> {
  const walk: Walk = { known: [] };
  try {
    for (const { number, url } of options.known ?? []) await askPart(first, number, url, options, walk);
    return walk;
  } catch (thrown) {
    return { known: options.known ?? [], problem: problemOf(thrown, first) };
  }
}

/** What the store refuses is no fault of the site. */
function problemOf(thrown: unknown, { url }: Pick<Page, 'url'>): SyndicationError {
  const problem = asSyndicationError(thrown, 'scrape', url);
  if (problem.step === 'store') throw problem;
  return problem;
}

async function takeWhole(
  first: Page,
  evidence: Evidence,
  options: FollowOptions,
  walk: Walk,
): Promise<boolean> {
  if (evidence.whole === undefined) return false;
  const answer = await askPart(first, 'whole', evidence.whole, options, walk).catch((thrown) => {
    problemOf(thrown, first);
    return undefined;
  });
  return answer === 'unchanged' || (answer !== undefined && whyNotWhole(evidence, answer) === undefined);
}

async function takeNumbered(
  first: Page,
  evidence: Evidence,
  options: FollowOptions,
  walk: Walk,
): Promise<void> {
  const named = new Map(evidence.parts);
  const asked = new Set([identityOf(first.url), identityOf(first.finalUrl)]);
  for (let number = 2; number <= mostParts; number += 1) {
    const url = named.get(number);
    if (url === undefined || asked.has(identityOf(url))) return;
    asked.add(identityOf(url));
    const answer = await askPart(first, number, url, options, walk);
    if (answer === 'unchanged') {
      for (const part of options.known ?? [])
        if (typeof part.number === 'number' && !named.has(part.number)) named.set(part.number, part.url);
    } else if (whyNotPart(evidence, answer, number) !== undefined) return;
    else for (const [later, address] of answer.parts) if (!named.has(later)) named.set(later, address);
  }
}

async function askPart(
  { url: of, source }: Pick<Page, 'url' | 'source'>,
  number: Continuation['number'],
  url: string,
  { ask, keep, known = [], take }: FollowOptions,
  walk: Walk,
): Promise<Answer> {
  if (!take()) throw new SyndicationError('budget-spent', { step: 'scrape', url });
  const before = known.find((part) => part.url === url);
  const validators = pickValidators(before ?? {});
  const answer = await ask(url, validators);
  if (answer.outcome === 'unchanged') {
    walk.known.push({ number, url, ...validators });
    return 'unchanged';
  }
  const { outcome: _fetched, ...fetched } = answer;
  assertReadable(fetched);
  await keep({ ...fetched, source, part: { of, number } });
  walk.known.push({ number, url, ...validatorsOf(fetched) });
  return readEvidence(fetched);
}
