import type { ArticleContent } from '../core/article.ts';
import type { Verdict } from '../core/trace.ts';
import { identityOf } from '../core/urls.ts';
import { isOtherArticle, type Told } from './identity/same-article.ts';
import { remnant } from './judgement/remnant.ts';
import type { PageReading } from './parts/read-together.ts';
import type { Sighting } from './withdrawal.ts';

/** What a Page says, and when it said so. */
export interface Statement {
  readonly content: ArticleContent;
  /** What tells it from other articles. */
  readonly told: Told;
  /** Key of the Page. */
  readonly page: string;
  /** UTC instant at which the Page was fetched. */
  readonly seenAt: string;
  /** The URL that was asked for. */
  readonly url: string;
  /** The URL that answered, after redirects. */
  readonly finalUrl: string;
}

/** What all Pages of one URL come to. */
export interface Account {
  /** Digest of the identity of the URL. */
  readonly group: string;
  /** The identity itself. */
  readonly identity: string;
  /** What it was made of, oldest first. */
  readonly readings: readonly PageReading[];
  /** Oldest first. */
  readonly statements: readonly Statement[];
  /** Of the article, oldest first. */
  readonly sightings: readonly Sighting[];
  /** Articles that it showed and that are not its own. */
  readonly strange: readonly ArticleContent[];
  /** Verdicts that follow from the other Pages, by key. */
  readonly overruled: ReadonlyMap<string, Verdict>;
}

/** The verdict on what an address shows besides its article. */
export const otherArticle: Verdict = {
  kind: 'rejected',
  code: 'other-article',
  reason: 'this address showed another article before, which is kept',
};

/** The Account of readings of one URL, oldest first. */
export function accountOf(group: string, readings: readonly PageReading[]): Account {
  const statements: Statement[] = [];
  const sightings: Sighting[] = [];
  const overruled = new Map<string, Verdict>();
  const strange: ArticleContent[] = [];
  for (const reading of readings) {
    const { key, page } = reading;
    const content = articleIn(reading);
    const before = statements.at(-1);
    if (content === undefined) {
      if (isBorrowed(reading) && reading.normalised.content !== undefined)
        strange.push(reading.normalised.content);
      const absence = absenceIn(reading);
      if (absence !== undefined && statements.length > 0)
        sightings.push({ at: page.fetchedAt, kind: absence });
      continue;
    }
    const told = toldBy(reading, content);
    const refusal = before === undefined ? undefined : refusalOf(before, { content, told });
    if (refusal !== undefined) {
      overruled.set(key, refusal);
      strange.push(content);
    } else {
      const { url, finalUrl, fetchedAt: seenAt } = page;
      statements.push({ content, told, page: key, seenAt, url: page.part?.of ?? url, finalUrl });
      const kind = reading.normalised.unindexed ? 'unindexed' : 'present';
      sightings.push({ at: page.fetchedAt, kind });
    }
  }
  const [first] = readings;
  const identity = identityOf(first?.page.part?.of ?? first?.page.url ?? '');
  return { group, identity, readings, statements, sightings, strange, overruled };
}

/** Whether a Page shows the article of another address, and not that of its own. */
export const isBorrowed = ({ normalised }: PageReading): boolean => normalised.trace.verdict === otherArticle;

/** Why a good copy is kept; undefined when the newer one takes its place. */
function refusalOf(before: Says, now: Says): Verdict | undefined {
  return isOtherArticle(before.told, now.told) ? otherArticle : remnant(before.content, now.content);
}

type Says = Pick<Statement, 'content' | 'told'>;

/** The time that a listing states is that of the article which the address should show, whatever it shows. */
function toldBy({ normalised }: PageReading, { title, text, published }: ArticleContent): Told {
  const time = normalised.trace.candidates.find(({ field, won }) => field === 'published' && won);
  const isStated = published !== undefined && time?.origin !== 'listing';
  return { title, text, ...(isStated ? { published } : {}) };
}

/** What a Page that is an article says. */
export function articleIn({ normalised }: PageReading): ArticleContent | undefined {
  return normalised.trace.verdict.kind === 'article' ? normalised.content : undefined;
}

/** Whether a Page says that there is no article: by its status, or in words. Walls, captchas and faults do not. */
function absenceIn({ page, normalised }: PageReading): 'absent' | 'gone' | undefined {
  if (page.status === 410) return 'gone';
  const { verdict } = normalised.trace;
  const isMissing = page.status === 404 || (verdict.kind === 'rejected' && verdict.code === 'soft-404');
  return isMissing ? 'absent' : undefined;
}

/** The verdict on a Page, with what the other Pages of its URL say. */
export function verdictOn({ key, normalised }: PageReading, { overruled }: Account): Verdict {
  return overruled.get(key) ?? normalised.trace.verdict;
}
