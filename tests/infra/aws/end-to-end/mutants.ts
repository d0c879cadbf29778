import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Synthesis } from './synthesise.ts';

/** A fault put into the bundles on purpose: a proof that cannot fail proves nothing. */
export interface Mutant {
  readonly does: string;
  readonly from: string;
  readonly to: string;
}

export const mutants: readonly Mutant[] = [
  { does: 'writes feeds elsewhere', from: 'feeds:"feeds/"', to: 'feeds:"feedz/"' },
  { does: 'writes articles elsewhere', from: 'articles:"articles/"', to: 'articles:"articlez/"' },
  { does: 'says another address of itself', from: 'BANTIN_PUBLIC_URL', to: 'BANTIN_PUBLIC_URI' },
];

/** A copy of the synthesis with the fault in every bundle that has its place. Throws when none has. */
export async function mutate(
  { folder, template }: Synthesis,
  mutant: Mutant,
  into: string,
): Promise<Synthesis> {
  const copy = join(into, mutant.does.replaceAll(' ', '-'));
  await cp(folder, copy, { recursive: true });
  let changed = 0;
  for (const asset of (await readdir(copy)).filter((name) => name.startsWith('asset.'))) {
    const file = join(copy, asset, 'index.mjs');
    const text = await readFile(file, 'utf8');
    if (!text.includes(mutant.from)) continue;
    await writeFile(file, text.replaceAll(mutant.from, mutant.to));
    changed += 1;
  }
  if (changed === 0) throw new Error(`no bundle contains ${mutant.from}`);
  return { folder: copy, template };
}
