import { SyndicationError } from '../../functions/core/errors.ts';
import { feedKey } from '../../functions/core/keys.ts';
import type { Fetcher, ObjectStore, Ports, Settings } from '../../functions/ports.ts';
import { defined } from '../../functions/publish/defined.ts';
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

/** Ports over a store folder, without network. Feeds keep what `settings` say of them. */
export function offlinePorts(
  store: ObjectStore,
  settings: Settings,
  terminal: Terminal,
  environment: Environment,
): Ports {
  const log = createLog(environment.logLevel, terminal.err, systemClock.now);
  return { store, fetcher: offline, clock: systemClock, log, settings };
}

export const openStore = (folder: string): ObjectStore => createFolderStore({ folder });

/** Feeds name their own address and their hub: what is rebuilt must not move them. */
export async function presentSettings(store: ObjectStore, source: string): Promise<Settings> {
  const { self, hub } = await readShelfSource(store, source);
  const path = `/${feedKey(source, 'feed.json')}`;
  const publicUrl = self?.endsWith(path) ? self.slice(0, -path.length) : defaultPublicUrl;
  return defined({ publicUrl, hub });
}
