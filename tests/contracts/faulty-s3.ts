import { afterAll } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { type FaultRates, seededRandom } from '../fakes/s3-faults.ts';
import { type FakeS3, type SeenRequest, startFakeS3 } from '../fakes/s3-server.ts';
import { openS3Store } from './s3-connection.ts';

/** A fake S3 of its own for one test; tests of a file may run at the same time. */
export interface Setting {
  readonly fake: FakeS3;
  readonly open: () => ObjectStore;
  /** The statuses that all writes so far got. */
  readonly statuses: () => readonly (number | undefined)[];
}

const fakes: FakeS3[] = [];
afterAll(() => Promise.all(fakes.map((fake) => fake.close())));

/** With these chances of faults, and those that the test scripts. */
export async function start(faultRates: FaultRates = {}): Promise<Setting> {
  const fake = await startFakeS3({ buckets: ['bantin'], faultRates, random: seededRandom(2026) });
  fakes.push(fake);
  return {
    fake,
    open: openS3Store(fake.endpoint, 'bantin').open,
    statuses: () => writesTo(fake).map(({ status }) => status),
  };
}

export const writesTo = (fake: FakeS3): readonly SeenRequest[] =>
  fake.requests.filter(({ operation }) => operation === 'put');
