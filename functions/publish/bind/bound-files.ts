import { digestOfRecord } from '../../core/digest.ts';
import type { History, ManifestFile } from '../../core/feed.ts';
import { feedFormats } from '../../core/feed.ts';
import { archiveFile } from '../../core/keys.ts';
import type { ObjectStore, Settings } from '../../ports.ts';
import type { Composed } from '../compose.ts';
import type { FeedFile } from '../formats/render.ts';
import { countClosed } from '../history/closed.ts';
import type { Sheet } from '../history/paging.ts';
import { printPage } from '../history/print-page.ts';
import { isCurrent, type StoredManifest } from '../manifest.ts';
import type { FeedPlan } from '../plan.ts';
import { pagePress, peoplePress } from '../press.ts';
import { observeFiles, writeFiles } from '../write-files.ts';
import type { Binding, StoredBinding } from './binding.ts';
import { removeVacantPages } from './vacant-pages.ts';

/** What is bound of the files around a Feed. */
export type BoundFiles = Pick<Binding, 'open' | 'files'>;

export type BoundOutcome =
  | { readonly outcome: 'settled'; readonly bound: BoundFiles; readonly written: readonly string[] }
  | { readonly outcome: 'conflict' };

/**
 * Brings the page for people and the open pages of the history to what the Manifest says. `trusted`: what the Binding says
 * of them holds; else they are looked at, all of them.
 */
export async function bindFiles(
  plan: FeedPlan,
  composed: Composed,
  manifest: StoredManifest,
  { binding }: StoredBinding,
  trusted: boolean,
  store: ObjectStore,
  settings: Settings,
): Promise<BoundOutcome> {
  const press = pagePress(plan, settings);
  const { open: sheets, youngest } = composed;
  const digestOf = ({ page, members }: Sheet) =>
    digestOfRecord([members, press.head, page === 1, page < youngest]);
  const isSame = (sheet: Sheet) => trusted && binding.open[sheet.page] === digestOf(sheet);
  const printed = sheets
    .filter((sheet) => !isSame(sheet))
    .flatMap(({ page, entries }) => printPage(page, entries, press.of(page, youngest, false)));
  const wanted: readonly FeedFile[] = [...printed, ...peoplePress(plan, composed, settings)];
  const known = trusted ? binding.files : await observeFiles(plan.folder, wanted, store);
  if (!trusted && !(await isCurrent(plan.name, manifest, store))) return { outcome: 'conflict' };
  const settled = await writeFiles(plan.folder, wanted, known, store);
  if (settled.outcome === 'conflict') return settled;
  const removed = await removeVacantPages(plan.folder, youngest, binding, trusted, store);
  // A page may have come back meanwhile, and be gone again now: then all are looked at once more.
  if (removed.length > 0 && !(await isCurrent(plan.name, manifest, store))) return { outcome: 'conflict' };
  const kept = sheets.filter(isSame).flatMap((sheet) => filesOf(sheet, binding.files));
  return {
    outcome: 'settled',
    written: [...settled.written, ...removed],
    bound: {
      open: Object.fromEntries(sheets.map((sheet) => [String(sheet.page), digestOf(sheet)])),
      files: { ...Object.fromEntries(kept), ...settled.files },
    },
  };
}

function filesOf({ page }: Sheet, files: Binding['files']): readonly (readonly [string, ManifestFile])[] {
  return feedFormats.flatMap(({ file }) => {
    const name = archiveFile(page, file);
    const known = files[name];
    return known === undefined ? [] : [[name, known] as const];
  });
}

/** Numbers of the closed pages that have no files yet. */
export function unboundPages(history: History, { closed: bound }: Binding): readonly number[] {
  const count = countClosed(history);
  const first = Math.min(bound, count);
  return Array.from({ length: count - first }, (_, index) => first + index + 1);
}
