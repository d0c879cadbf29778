import { describe, expect, test } from 'vitest';
import { bindingKey, feedKey } from '../../../functions/core/keys.ts';
import { steps } from '../../../functions/pipeline.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import { unfinishedKeys } from '../../../functions/reconcile.ts';
import {
  articleNo,
  contentsOf,
  keyOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
  storeWith,
  textOf,
  titlesOf,
} from './scene.ts';
import { dyingStore } from './wrapped-stores.ts';

/** A feed of so many articles, and all that the store holds then. */
async function publishedStore(count: number) {
  const { store, keys } = await storeWith(count, { entries: 20 });
  await publishAndBind(keys, portsFor(store));
  return { store, before: await contentsOf(store, '') };
}

describe('a publish that died', () => {
  test.each(numbers(1, 16))('at write %i of all is finished by reconciling', async (write) => {
    const undisturbed = await storeWith(2);
    await publishAndBind(undisturbed.keys, portsFor(undisturbed.store));
    const { store, keys } = await storeWith(2);
    await publishAndBind(keys, portsFor(dyingStore(store, write, 'after')));
    await reconcile(store);
    expect(await contentsOf(store, '')).toEqual(await contentsOf(undisturbed.store, ''));
    expect(await unfinished(store)).toEqual([]);
  });

  test('an article that was corrected between two feeds reaches both', async () => {
    const { store } = await publishedStore(3);
    const [key = ''] = await setArticles(store, [articleNo(2, { title: 'Bản đầu' })]);
    // The publisher dies when its own feed is written; the correction comes without a message.
    await publishArticles([key], portsFor(store));
    await setArticles(store, [articleNo(2, { title: 'Bản sửa' })]);
    await reconcile(store);
    expect(await textOf(store, feedKey(source.id, 'news-sitemap.xml'))).toContain('Bản sửa');
    expect(await unfinished(store)).toEqual([]);
  });

  test('an article that ended without a message leaves the feed', async () => {
    const { store } = await publishedStore(3);
    await store.delete(keyOf(articleNo(2)));
    await reconcile(store);
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Phà số 1']);
    expect(await textOf(store, feedKey(source.id, 'news-sitemap.xml'))).not.toContain('Phà số 2');
  });

  test('what was lost of the binding is bound again', async () => {
    const { store, before } = await publishedStore(30);
    await store.delete(bindingKey(source.id));
    await reconcile(store);
    expect(await contentsOf(store, '')).toEqual(before);
    await set(store, bindingKey(source.id), '{"manifest":');
    await reconcile(store);
    expect(await contentsOf(store, '')).toEqual(before);
  });

  /** What is unfinished is delivered, and what that writes, until nothing is left. */
  async function reconcile(store: ObjectStore): Promise<void> {
    for (let keys = await unfinished(store); keys.length > 0; keys = await unfinished(store)) {
      for (const { trigger, run } of steps) {
        const mine = keys.filter((key) => key.startsWith(trigger));
        if (mine.length > 0) expect(await run(mine, portsFor(store))).toEqual([]);
      }
    }
  }

  async function unfinished(store: ObjectStore): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const key of unfinishedKeys(store)) found.push(key);
    return found;
  }
});
