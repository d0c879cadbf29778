import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { systemClock } from '../clock.ts';
import type { Terminal } from '../output/terminal.ts';
import { type AccessLine, accessFile, accessFolder, accessLineSchema } from './access-line.ts';
import { createSummary, type FileStatistics } from './summary.ts';

export interface StatsOptions {
  /** Folder of the store. */
  readonly store: string;
  /** How many days, with today. */
  readonly days: number;
  readonly json: boolean;
}

/** Says what was asked of the feeds, from the log of the local server. Gives the exit code. */
export async function stats({ store, days, json }: StatsOptions, terminal: Terminal): Promise<number> {
  const summary = createSummary();
  const first = accessFile(new Date(systemClock.now() - (days - 1) * 86_400_000).toISOString());
  for (const file of await logFiles(join(store, accessFolder), first)) {
    for await (const line of linesOf(file)) summary.add(line);
  }
  const files = summary.files();
  for (const line of json ? files.map(jsonLine) : textLines(files, days)) terminal.out(line);
  return 0;
}

async function logFiles(folder: string, first: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name) && name >= first)
    .sort()
    .map((name) => join(folder, name));
}

/** Half a line is what a killed server left; it is passed over. */
async function* linesOf(file: string): AsyncIterable<AccessLine> {
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const parsed = v.safeParse(accessLineSchema, parseJson(text));
    if (parsed.success) yield parsed.output;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonLine({ path, requests, unchanged, failed, bytes, subscribers }: FileStatistics): string {
  return JSON.stringify({ path, requests, unchanged, failed, bytes, subscribers });
}

const heads = ['requests', '304', 'failed', 'MB', 'subscribers'] as const;

function textLines(files: readonly FileStatistics[], days: number): readonly string[] {
  const period = days === 1 ? 'today' : `the last ${days} days`;
  if (files.length === 0) return [`No request for a feed was logged ${days === 1 ? '' : 'in '}${period}.`];
  const rows = [[...heads], ...files.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const aligned = rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
  return [
    `Requests for feeds, ${period}:`,
    '',
    ...aligned.map((line, at) => `${line}  ${files[at - 1]?.path ?? 'file'}`),
  ];
}

function cellsOf({ requests, unchanged, failed, bytes, subscribers }: FileStatistics): string[] {
  const share = `${Math.round((100 * unchanged) / requests)}%`;
  const told = subscribers === 0 ? '-' : String(subscribers);
  return [String(requests), share, String(failed), (bytes / 1e6).toFixed(1), told];
}
