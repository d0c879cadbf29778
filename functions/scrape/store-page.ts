import type { Page } from '../core/page.ts';
import { encodePage, keyOfPage } from '../core/snapshot.ts';
import type { Source } from '../core/source.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import { createObject } from '../stored/create-object.ts';
import { writeSource } from '../stored/source-object.ts';

/** Keeps a Page. `known` when the same bytes of the same URL were kept before: a Page is immutable, so that is fine. */
export async function storePage(page: Page, store: ObjectStore): Promise<'stored' | 'known'> {
  const outcome = await createObject(store, keyOfPage(page), encodePage(page));
  return outcome === 'written' ? 'stored' : 'known';
}

/** Keeps Pages that came from elsewhere than the network, after their Source. Nothing is written when there are none. */
export async function storePages(
  source: Source,
  pages: readonly Page[],
  { store }: Pick<Ports, 'store'>,
): Promise<{ readonly stored: number }> {
  if (pages.length === 0) return { stored: 0 };
  await writeSource(source, store);
  let stored = 0;
  for (const page of pages) {
    if ((await storePage({ ...page, source: source.id }, store)) === 'stored') stored += 1;
  }
  return { stored };
}
