import { SyndicationError } from '../../functions/core/errors.ts';
import { feedKey } from '../../functions/core/keys.ts';
import type { Fetcher, ObjectStore, Ports } from '../../functions/ports.ts';
import { systemClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { createFolderStore } from './folder-store.ts';
import { createLog } from './log.ts';
import type { Terminal } from './output/terminal.ts';
import { defaultPublicUrl } from './public-url.ts';
import { readShelfSource } from './server/shelf.ts';

/** The network is off: a step that asks for it has a defect. */
const offline: Fetcher = {
  fetch: ({ url }) =>
    Promise.reject(
      new SyndicationError('internal', { step: 'normalise', url, detail: 'the network is off' }),
    ),
};

/** Ports over a store folder, without network. Feeds keep the address that `publicUrl` says. */
export function offlinePorts(
  store: ObjectStore,
  publicUrl: string,
  terminal: Terminal,
  environment: Environment,
): Ports {
  const log = createLog(environment.logLevel, terminal.err, systemClock.now);
  return { store, fetcher: offline, clock: systemClock, log, settings: { publicUrl } };
}

export const openStore = (folder: string): ObjectStore => createFolderStore({ folder });

/** Feeds name their own address: what is rebuilt must not move them. */
export async function presentPublicUrl(store: ObjectStore, source: string): Promise<string> {
  const { self } = await readShelfSource(store, source);
  const path = `/${feedKey(source, 'feed.json')}`;
  return self?.endsWith(path) ? self.slice(0, -path.length) : defaultPublicUrl;
}
