import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createFolderLock } from '../../infra/local/folder/lock.ts';
import { createFolderStore } from '../../infra/local/folder-store.ts';
import { increment } from './counter.ts';

/** Another process on the same folder. `node --import tsx folder-child.ts <what> <folder> [number]` */
const [, , what, folder = '', number = ''] = process.argv;

// A test that fails, or is killed, leaves no process behind: its end of the pipe closes.
process.stdin.once('end', () => process.exit(2));
process.stdin.resume().unref();

const say = (word: string) => writeSync(1, word);

async function work(): Promise<void> {
  const store = createFolderStore({ folder });
  if (what === 'increment') return increment(store, 'states/counter.json', Number(number));
  if (what === 'write')
    await store.put('pages/big.page', new Uint8Array(Number(number)), { ifNoneMatch: '*' });
  if (what === 'hold') await createFolderLock(join(folder, '.bantin-tmp')).hold(forever);
  // One sign for each acknowledged write, until killed.
  while (what === 'count') {
    await increment(store, 'states/counter.json', 1);
    say('+');
  }
}

function forever(): Promise<never> {
  say('held');
  return new Promise(() => setInterval(() => {}, 1000));
}

work().catch((error: unknown) => {
  say(JSON.stringify({ ...(error as Error), message: (error as Error).message }));
  process.exitCode = 1;
});
