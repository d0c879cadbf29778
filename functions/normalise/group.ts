import type { Article } from '../core/article.ts';
import { stableJson } from '../core/digest.ts';
import { mintId } from '../core/identity.ts';
import { articleKey, pagesPrefixOf, traceKey } from '../core/keys.ts';
import { decodePage } from '../core/snapshot.ts';
import type { Source } from '../core/source.ts';
import type { Trace } from '../core/trace.ts';
import { identityOf } from '../core/urls.ts';
import type { ObjectStore } from '../ports.ts';
import { changeObject } from '../stored/change-object.ts';
import { type PageReading, readTogether, type StoredPage } from './parts/read-together.ts';
import { foldArticle, type Statement } from './revise.ts';

/** All Pages of the same URL as `key`, oldest first, parts of the article included: what they say together is the Article. */
export async function readGroup(
  key: string,
  source: Source,
  store: ObjectStore,
): Promise<readonly PageReading[]> {
  return readPagesBelow(pagesPrefixOf(key), source, store);
}

async function readPagesBelow(
  prefix: string,
  source: Source,
  store: ObjectStore,
): Promise<readonly PageReading[]> {
  const pages: StoredPage[] = [];
  for await (const { key } of store.list(prefix)) {
    const stored = await store.get(key);
    if (stored === undefined) continue;
    pages.push({ key, page: decodePage(key, stored.bytes) });
  }
  return readTogether(pages, source);
}

/** Pages that are articles, as Statements. */
function statementsOf(readings: readonly PageReading[]): Statement[] {
  return readings.flatMap(({ key, page, normalised: { content, trace } }) =>
    content === undefined || trace.verdict.kind === 'rejected'
      ? []
      : [{ content, page: key, seenAt: page.fetchedAt }],
  );
}

/**
 * Writes the Article of a group of Pages, by compare-and-set; the same Pages give the same bytes and no write. Answers
 * its key, or undefined when none of the Pages is an article. Pages of other URLs that are known to belong to the same
 * Article are folded in.
 */
export async function writeArticle(
  group: readonly PageReading[],
  source: Source,
  store: ObjectStore,
): Promise<string | undefined> {
  const own = statementsOf(group);
  const [first] = own;
  if (first === undefined) return undefined;
  const key = articleKey(source.id, identityOf(first.content.url));
  const related = await otherStatements(key, group, source, store);
  await changeObject(store, key, (present) => {
    const known = present === undefined ? undefined : readArticle(present);
    const identity = { id: known?.id ?? mintId(source, first.content.url), source: source.id };
    return Buffer.from(stableJson(foldArticle(identity, [...related, ...own])), 'utf8');
  });
  return key;
}

/** Statements of Pages below other prefixes that the stored Article already counts as its own. */
async function otherStatements(
  key: string,
  group: readonly PageReading[],
  source: Source,
  store: ObjectStore,
): Promise<Statement[]> {
  const stored = await store.get(key);
  const revisions = (stored === undefined ? undefined : readArticle(stored.bytes))?.revisions ?? [];
  const own = new Set(group.map((reading) => pagesPrefixOf(reading.key)));
  const prefixes = new Set(
    revisions.map(({ page }) => pagesPrefixOf(page)).filter((prefix) => !own.has(prefix)),
  );
  const statements: Statement[] = [];
  for (const prefix of prefixes)
    statements.push(...statementsOf(await readPagesBelow(prefix, source, store)));
  return statements;
}

/** A stored Article, or undefined when it cannot be understood: it is derived, and about to be derived again. */
function readArticle(bytes: Uint8Array): Pick<Article, 'id' | 'revisions'> | undefined {
  try {
    const parsed = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<Article>;
    if (typeof parsed.id !== 'string' || !Array.isArray(parsed.revisions)) return undefined;
    return { id: parsed.id, revisions: parsed.revisions };
  } catch {
    return undefined;
  }
}

/** Keeps the Trace beside the Article; it names the Article that the Page went into. */
export async function writeTrace(
  reading: PageReading,
  article: string | undefined,
  store: ObjectStore,
): Promise<void> {
  const { trace } = reading.normalised;
  const verdict =
    trace.verdict.kind === 'article' && article !== undefined ? { ...trace.verdict, article } : trace.verdict;
  const complete: Trace = { ...trace, verdict };
  const bytes = Buffer.from(stableJson(complete, 1), 'utf8');
  await changeObject(store, traceKey(reading.key), () => bytes);
}
