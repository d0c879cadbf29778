import { asSyndicationError, SyndicationError } from '../core/errors.ts';
import { groupOfPage, sourceKey, sourceOfKey } from '../core/keys.ts';
import type { Source } from '../core/source.ts';
import type { Handler, Ports, StepFailure } from '../ports.ts';
import { readSource } from '../stored/source-object.ts';
import type { PageReading } from './parts/read-together.ts';
import { createReader } from './read-group.ts';
import { settlePage } from './settle-page.ts';
import { verdictOn } from './statements.ts';

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

async function normaliseStored(key: string, source: Source, { store, log }: Ports): Promise<void> {
  const reader = createReader({ source, store, log });
  const readings = await reader.group(groupOfPage(key));
  const own = readings.find((reading) => reading.key === key);
  if (own === undefined) throw await unreadable(key, { store });
  const account = await settlePage(key, readings, reader);
  const verdict = verdictOn(own, account);
  if (verdict.kind === 'rejected' && own.page.part === undefined)
    logRejection(own, verdict.reason, verdict.code, source, log);
}

function logRejection(
  { normalised }: PageReading,
  reason: string,
  code: string,
  source: Source,
  log: Ports['log'],
): void {
  const { url } = normalised.trace;
  log.warn(`normalise: ${url}: not published: ${reason}`, { source: source.id, url, code });
}

async function unreadable(key: string, { store }: Pick<Ports, 'store'>): Promise<SyndicationError> {
  const isThere = (await store.head(key)) !== undefined;
  return new SyndicationError('store-corrupt', {
    step: 'normalise',
    url: key,
    detail: isThere ? 'no page can be read from it' : 'there is no such object',
  });
}
