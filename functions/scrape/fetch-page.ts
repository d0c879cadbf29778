import type { SyndicationError } from '../core/errors.ts';
import type { Page } from '../core/page.ts';
import type { FetchOutcome } from '../ports.ts';
import { pickValidators, type Validators, validatorsOf } from './acquaintance.ts';
import type { ChosenLink } from './choose-links.ts';
import type { FetchPagesOptions } from './fetch-pages.ts';
import { assertReadable, judgePlace } from './judge-page.ts';
import { askAgain, type FollowedParts, type FollowOptions, followParts } from './parts/follow-parts.ts';
import type { ScrapeFailure } from './report.ts';
import type { SeenLink } from './state.ts';
import { storePage } from './store-page.ts';

export interface AnsweredPage {
  readonly outcome: 'stored' | 'known' | 'unchanged';
  readonly seen: SeenLink;
  /** What came; undefined when it had not changed. */
  readonly page?: Page;
  /** Parts of the article that are missing for now. */
  readonly problem?: ScrapeFailure;
}

export type FetchPageOptions = FetchPagesOptions & Pick<FollowOptions, 'take'>;

/** Asks for a Link and for the parts of its article, and keeps what comes. Throws for the first page only. */
export async function fetchPage(choice: ChosenLink, options: FetchPageOptions): Promise<AnsweredPage> {
  const { link } = choice.merged;
  const { source, store, take } = options;
  const ask = askJudged(choice, options);
  let news = false;
  const keep = async (part: Page) => {
    if ((await storePage(part, store)) === 'stored') news = true;
  };
  const following = { ask, take, keep, known: choice.before?.parts ?? [] };
  const validators = validatorsOfSeen(choice.before);
  const answer = await ask(link.url, validators);
  if (answer.outcome === 'unchanged') {
    const followed = await askAgain({ url: link.url, source: source.id }, following);
    return { outcome: news ? 'stored' : 'unchanged', ...seenAs(choice, validators, followed, options) };
  }
  const { outcome: _fetched, ...fetched } = answer;
  assertReadable(fetched);
  const page: Page = { ...fetched, source: source.id, link };
  if (options.isWanted?.(page) === false)
    return { outcome: 'known', seen: { id: choice.merged.id, hints: [...choice.merged.hints] } };
  // The first page comes last: until then nothing could publish the article without its end.
  const followed = await followParts(page, following);
  const outcome = await storePage(page, store);
  return {
    page,
    outcome: news ? 'stored' : outcome,
    ...seenAs(choice, validatorsOf(page), followed, options),
  };
}

/** GETs that end where the article's site would not have it. */
function askJudged({ merged }: ChosenLink, { visit, rules, listings }: FetchPageOptions) {
  const place = { isOfSite: rules.isOfSite([merged.link.url]), listings };
  return async (url: string, validators: Validators): Promise<FetchOutcome> => {
    const judgeRedirect = (target: string): SyndicationError | undefined => judgePlace(url, target, place);
    const answer = await visit.ask({ url, judgeRedirect, ...validators });
    const refusal = answer.outcome === 'unchanged' ? undefined : judgeRedirect(answer.finalUrl);
    if (refusal !== undefined) throw refusal;
    return answer;
  };
}

/** Validators are of use only where the Page they came with was kept, with all its parts. */
function validatorsOfSeen(before: SeenLink | undefined): Validators {
  if (before === undefined || before.failed !== undefined || before.partial === true) return {};
  return pickValidators(before);
}

/** What to remember of a Link that was answered, and what is still missing. */
function seenAs(
  { merged, before }: ChosenLink,
  validators: Validators,
  { known, problem }: FollowedParts,
  { report, now }: FetchPageOptions,
): Pick<AnsweredPage, 'seen' | 'problem'> {
  const parts = known.length === 0 ? {} : { parts: known.map((part) => ({ ...part })) };
  const seen: SeenLink = { id: merged.id, hints: [...merged.hints], ...validators, ...parts };
  if (problem === undefined) return { seen };
  const failure = { url: problem.url ?? merged.link.url, error: problem };
  report({ kind: 'failed', ...failure });
  const failedAt = new Date(now()).toISOString();
  const partial = { partial: true, failedAt, tries: (before?.tries ?? 0) + 1 };
  return { seen: problem.retryable ? { ...seen, ...partial } : seen, problem: failure };
}
