import { type History, historyOf, type RevisionStep } from '../../functions/history.ts';
import type { Environment } from './environment.ts';
import { offlinePorts, openStore } from './offline.ts';
import type { Terminal } from './output/terminal.ts';
import { defaultPublicUrl } from './public-url.ts';

export interface HistoryOptions {
  /** Id or address of an Article. */
  readonly article: string;
  /** Folder of the store. */
  readonly store: string;
  readonly json: boolean;
}

/** Shows what an Article was and is. Gives the exit code. Throws `unknown-article`. */
export async function showHistory(
  options: HistoryOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  const ports = offlinePorts(
    openStore(options.store),
    { publicUrl: defaultPublicUrl },
    terminal,
    environment,
  );
  const history = await historyOf(options.article, ports);
  const lines = options.json ? [JSON.stringify(history)] : textOf(history);
  for (const line of lines) terminal.out(line);
  return 0;
}

function textOf({ article, addresses, steps }: History): readonly string[] {
  const { id, title, url, published, updated, firstSeen, withdrawn } = article;
  const note = withdrawn?.note === undefined ? '' : `: ${withdrawn.note}`;
  return [
    title,
    `  id         ${id}`,
    `  address    ${url}`,
    ...(addresses.length > 1 ? addresses.map((address) => `  known as   ${address}`) : []),
    ...(published === undefined ? [] : [`  published  ${published}`]),
    `  first seen ${firstSeen}`,
    `  updated    ${updated}`,
    ...(withdrawn === undefined ? [] : [`  withdrawn  ${withdrawn.at} (${withdrawn.reason}${note})`]),
    ...steps.flatMap(stepText),
  ];
}

function stepText({ seenAt, changed, diff }: RevisionStep, at: number): readonly string[] {
  const heading = `${at + 1}. ${seenAt}  ${at === 0 ? 'as first seen' : changed.join(', ')}`;
  const lines = Object.entries(diff).flatMap(([field, differing]) =>
    differing.map(({ kind, line }) => `     ${kind === 'removed' ? '-' : '+'} ${field}: ${line}`),
  );
  return ['', heading, ...lines];
}
