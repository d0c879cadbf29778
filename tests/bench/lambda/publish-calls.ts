import type { Article } from '../../../functions/core/article.ts';
import { manifestKey } from '../../../functions/core/keys.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { bindFeeds } from '../../../functions/publish/bind/step.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import {
  articleNo,
  portsFor,
  publishAndBind,
  setArticles,
  source,
  storeWith,
} from '../../functions/publish/scene.ts';
import { countingStore } from '../../functions/publish/wrapped-stores.ts';

/** Calls to the store that one changed article costs. */
export interface PublishCost {
  readonly scene: string;
  readonly publish: number;
  readonly bind: number;
}

const gone = { reason: 'gone' as const, at: '2026-03-01T10:00:00.000Z' };
const editions = [
  { id: 'section', name: 'Section', sections: ['Biển'] },
  { id: 'tag', name: 'Tag', tags: ['bến phà'] },
  { id: 'author', name: 'Author', authors: ['Trần Bến'] },
];

/** An archive of `before` articles, and what happens to it. */
const scenes: readonly {
  readonly scene: string;
  readonly before: number;
  readonly article: Article;
  readonly changes?: Partial<Source>;
}[] = [
  { scene: 'first article of a source', before: 0, article: articleNo(1) },
  { scene: 'one more of 10', before: 10, article: articleNo(999) },
  { scene: 'one more, open pages behind it', before: 120, article: articleNo(999) },
  { scene: 'one more, closed pages behind it', before: 460, article: articleNo(999) },
  { scene: 'one more, which closes a page', before: 199, article: articleNo(999) },
  { scene: 'one more, in three editions', before: 460, article: articleNo(999, { section: 'Biển' }), changes: { editions } },
  { scene: 'a correction', before: 460, article: articleNo(455, { title: 'Bản sửa' }) },
  { scene: 'a withdrawal', before: 460, article: articleNo(455, { withdrawn: gone }) },
  { scene: 'a repetition', before: 460, article: articleNo(455) },
  { scene: 'rare: a correction on a closed page', before: 460, article: articleNo(3, { title: 'Bản sửa' }) },
  { scene: 'rare: a withdrawal from a closed page', before: 460, article: articleNo(3, { withdrawn: gone }) },
]; // biome-ignore format: a table

/** Plays the scenes on a store in memory: the steps are those of the bundles, and so are their calls. */
export async function measurePublishCalls(): Promise<readonly PublishCost[]> {
  const costs: PublishCost[] = [];
  for (const { scene, before, article, changes } of scenes) {
    const { store, keys } = await storeWith(before, changes);
    if (before > 0) await publishAndBind(keys, portsFor(store));
    const changed = await setArticles(store, [article]);
    const publish = await countCalls(store, (counted) => publishArticles(changed, portsFor(counted)));
    const bind = await countCalls(store, (counted) => bindFeeds([manifestKey(source.id)], portsFor(counted)));
    costs.push({ scene, publish, bind });
  }
  return costs;
}

async function countCalls(
  store: ObjectStore,
  work: (store: ObjectStore) => Promise<unknown>,
): Promise<number> {
  const counting = countingStore(store);
  await work(counting);
  return counting.calls.names.length;
}
