import type { ArticleContent, Revision } from './core/article.ts';
import { SyndicationError } from './core/errors.ts';
import { digestInKey, groupOfPage, sourceKey } from './core/keys.ts';
import { type DifferingLine, lineDiff } from './core/line-diff.ts';
import { locate } from './locate.ts';
import { substanceOf } from './normalise/content-digest.ts';
import { type KnownArticle, readArticle } from './normalise/identity/stored-article.ts';
import { createReader, type Reader } from './normalise/read-group.ts';
import type { Ports } from './ports.ts';
import { readEntry } from './stored/ledger.ts';
import { readSource } from './stored/source-object.ts';

/** A Revision, and what turned the one before into it. */
export interface RevisionStep extends Revision {
  /** By field: lines that went and came. */
  readonly diff: Readonly<Record<string, readonly DifferingLine[]>>;
}

export interface History {
  readonly article: KnownArticle;
  /** Identities of all addresses under which it was met. */
  readonly addresses: readonly string[];
  readonly steps: readonly RevisionStep[];
}

/** All that is known of an Article over time, read from its Pages. Throws `unknown-article`, `store-corrupt`. */
export async function historyOf(reference: string, { store, log }: Ports): Promise<History> {
  const place = await locate(reference, store);
  const article = await readArticle(place.article, store);
  if (article === undefined)
    throw new SyndicationError('store-corrupt', { step: 'store', url: place.article });
  const source = await readSource(sourceKey(place.source), store);
  const reader = createReader({ source, store, log });
  const addresses: string[] = [];
  for (const alias of [digestInKey(place.article), ...article.aliases]) {
    const identity = (await readEntry(source.id, alias, store))?.identity;
    if (identity !== undefined && !addresses.includes(identity)) addresses.push(identity);
  }
  return { article, addresses, steps: await stepsOf(article.revisions, reader) };
}

async function stepsOf(revisions: readonly Revision[], reader: Reader): Promise<readonly RevisionStep[]> {
  const steps: RevisionStep[] = [];
  let before: ArticleContent | undefined;
  for (const revision of revisions) {
    const content = await contentOf(revision.page, reader);
    const isFirst = before === undefined || content === undefined;
    steps.push({ ...revision, diff: isFirst ? {} : diffOf(before, content) });
    before = content ?? before;
  }
  return steps;
}

async function contentOf(page: string, reader: Reader): Promise<ArticleContent | undefined> {
  const readings = await reader.group(groupOfPage(page));
  return readings.find(({ key }) => key === page)?.normalised.content;
}

function diffOf(before: ArticleContent | undefined, after: ArticleContent | undefined): RevisionStep['diff'] {
  if (before === undefined || after === undefined) return {};
  const old: Readonly<Record<string, string>> = { ...substanceOf(before) };
  const fields = Object.entries(substanceOf(after)).filter(([name, text]) => old[name] !== text);
  return Object.fromEntries(fields.map(([name, text]) => [name, lineDiff(old[name] ?? '', text)]));
}
