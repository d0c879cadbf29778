import { sourceKey } from '../core/keys.ts';
import type { Source } from '../core/source.ts';
import type { ObjectStore } from '../ports.ts';
import { readSource } from '../stored/source-object.ts';
import { corrupt } from './stored-json.ts';

/** What publish needs of a Source. */
export type PublishedSource = Pick<
  Source,
  'id' | 'name' | 'home' | 'description' | 'language' | 'entries' | 'editions'
>;

/** The Source of an id: no other may write its feeds. Throws as `readSource`, and `store-corrupt` for another's file. */
export async function readOwnSource(id: string, store: ObjectStore): Promise<PublishedSource> {
  const key = sourceKey(id);
  const source = await readSource(key, store);
  if (source.id !== id) throw corrupt(key, 'id: not the one of its key');
  return source;
}
