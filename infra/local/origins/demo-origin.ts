import { SyndicationError } from '../../../functions/core/errors.ts';
import { startDemoNewspaper } from '../demo/server.ts';
import { demoSource } from '../demo/source.ts';
import { siteOrigin } from './open-origins.ts';
import type { Origin } from './origin.ts';

/** The demo stands at the same address each time, so that its pages, which name it, stay the same bytes. */
const usualPort = 4320;

/** Starts the demo newspaper; where its port is taken, at any that is free. */
export async function openDemoOrigin(): Promise<{ readonly origin: Origin; close(): Promise<void> }> {
  const demo = await startDemoNewspaper({ port: usualPort }).catch((error: unknown) => {
    if (error instanceof SyndicationError && error.code === 'port-in-use') return startDemoNewspaper();
    throw error;
  });
  return { origin: siteOrigin(demoSource(demo.url)), close: demo.close };
}
