import { repair, type Verification, verify } from '../../functions/verify.ts';
import { chosenSources } from './chosen-sources.ts';
import type { Environment } from './environment.ts';
import { offlinePorts, openStore, presentSettings } from './offline.ts';
import type { Terminal } from './output/terminal.ts';

export interface VerifyOptions {
  /** Ids; none means all. */
  readonly sources: readonly string[];
  readonly repair: boolean;
  /** Folder of the store. */
  readonly store: string;
  readonly json: boolean;
}

/** Findings shown: a run that was cut short leaves several for each page. */
const mostShown = 20;

/** Proves a store consistent, or says what is not; repairs it if asked. Gives the exit code: 1 while something is wrong. Throws `unknown-source`. */
export async function verifyStore(
  options: VerifyOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  const store = openStore(options.store);
  let isSound = true;
  for (const source of await chosenSources(options.sources, store, options.store)) {
    const ports = offlinePorts(store, await presentSettings(store, source), terminal, environment);
    const found = await verify(source, ports);
    show(found, 'found', options, terminal);
    if (found.findings.length === 0) continue;
    if (options.repair) await repair(source, ports);
    const left = options.repair ? await verify(source, ports) : found;
    if (options.repair) show(left, 'left after repair', options, terminal);
    isSound &&= left.findings.length === 0;
  }
  if (!isSound && !options.repair && !options.json) {
    terminal.err('`bantin verify --repair` puts this right; `bantin run` finishes what was only cut short.');
  }
  return isSound ? 0 : 1;
}

function show(
  { source, pages, findings }: Verification,
  when: string,
  { json }: VerifyOptions,
  terminal: Terminal,
): void {
  const summary = findings.length === 0 ? 'consistent' : `${findings.length} ${when}`;
  const more = findings.length - mostShown;
  const text = [
    `${source}: ${pages} pages, ${summary}`,
    ...findings.slice(0, mostShown).map(({ key, what }) => `  ${key}: ${what}`),
    ...(more > 0 ? [`  and ${more} more (--json shows all)`] : []),
  ];
  for (const line of json ? [JSON.stringify({ source, when, pages, findings })] : text) terminal.out(line);
}
