import type { Article } from '../../functions/core/article.ts';
import { prefixes } from '../../functions/core/keys.ts';
import { type DifferingLine, lineDiff } from '../../functions/core/line-diff.ts';
import type { ObjectStore } from '../../functions/ports.ts';
import type { OverlayStore } from '../../functions/stored/overlay-store.ts';

/** What readers of the feeds would notice of one Article. */
export interface ArticleDifference {
  readonly key: string;
  readonly kind: 'created' | 'replaced' | 'deleted';
  readonly id: string;
  readonly title: string;
  /** By field: lines that would go and come. */
  readonly fields: Readonly<Record<string, readonly DifferingLine[]>>;
}

/** Fields that feeds show. */
const shown = [
  'id',
  'url',
  'title',
  'lead',
  'authors',
  'published',
  'updated',
  'language',
  'section',
  'tags',
  'text',
] as const;

/** The Articles that would be different after what was written over the store. */
export async function differencesIn(
  store: ObjectStore,
  overlay: OverlayStore,
): Promise<readonly ArticleDifference[]> {
  const changes = (await overlay.changes()).filter(({ key }) => key.startsWith(prefixes.articles));
  const differences = changes.map(async ({ key, kind }) => {
    const [before, after] = [await articleIn(store, key), await articleIn(overlay, key)];
    const { id = '', title = '' } = after ?? before ?? {};
    return { key, kind, id, title, fields: kind === 'replaced' ? fieldsOf(before, after) : {} };
  });
  return Promise.all(differences);
}

async function articleIn(store: ObjectStore, key: string): Promise<Partial<Article> | undefined> {
  const stored = await store.get(key);
  try {
    if (stored === undefined) return undefined;
    return JSON.parse(Buffer.from(stored.bytes).toString('utf8')) as Partial<Article>;
  } catch {
    return undefined;
  }
}

function fieldsOf(
  before: Partial<Article> | undefined,
  after: Partial<Article> | undefined,
): ArticleDifference['fields'] {
  const textOf = (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value ?? ''));
  const fields = shown.map(
    (name) => [name, lineDiff(textOf(before?.[name]), textOf(after?.[name]))] as const,
  );
  return Object.fromEntries(fields.filter(([, lines]) => lines.length > 0));
}

const verbs = { created: 'new', replaced: 'changed', deleted: 'gone' } as const;

export function differenceText({ kind, id, title, fields }: ArticleDifference): readonly string[] {
  const names = Object.keys(fields);
  const what = kind === 'replaced' ? `: ${names.join(', ') || 'only what feeds do not show'}` : '';
  const lines = Object.entries(fields).flatMap(([name, differing]) =>
    differing.map((line) => `      ${line.kind === 'removed' ? '-' : '+'} ${name}: ${line.line}`),
  );
  return [`  ${verbs[kind]}  ${title} (${id})${what}`, ...lines];
}
