import { asSyndicationError, SyndicationError } from '../core/errors.ts';
import { sourceKey, sourceOfKey } from '../core/keys.ts';
import type { Source } from '../core/source.ts';
import type { Handler, Ports, StepFailure } from '../ports.ts';
import { readSource } from '../stored/source-object.ts';
import { readGroup, writeArticle, writeTrace } from './group.ts';

/** Page → Article and Trace. Any order, any repetition of the same Pages gives the same objects. */
export const normalisePages: Handler = async (keys, ports) => {
  const failures: StepFailure[] = [];
  const sources = new Map<string, Promise<Source>>();
  for (const key of keys) {
    try {
      const id = sourceOfKey(key);
      const source = sources.get(id) ?? readSource(sourceKey(id), ports.store);
      sources.set(id, source);
      await normaliseStored(key, await source, ports);
    } catch (thrown) {
      failures.push({ key, error: asSyndicationError(thrown, 'normalise', key) });
    }
  }
  return failures;
};

/** The Article first, the Trace last: a Page without a Trace is one whose work is not finished. */
async function normaliseStored(key: string, source: Source, ports: Ports): Promise<void> {
  const group = await readGroup(key, source, ports.store);
  const own = group.find((reading) => reading.key === key);
  if (own === undefined)
    throw new SyndicationError('store-corrupt', {
      step: 'normalise',
      url: key,
      detail: 'there is no such object',
    });
  const article = await writeArticle(group, source, ports.store);
  // What is said of a part stands in the Trace of its first page too, whichever came first.
  const others = group.some(({ page }) => page.part !== undefined) ? group : [];
  for (const reading of others) if (reading !== own) await writeTrace(reading, article, ports.store);
  await writeTrace(own, article, ports.store);
  const { verdict, url } = own.normalised.trace;
  if (verdict.kind === 'rejected' && own.page.part === undefined)
    ports.log.warn(`normalise: ${url}: not published: ${verdict.reason}`, {
      source: source.id,
      url,
      code: verdict.code,
    });
}
