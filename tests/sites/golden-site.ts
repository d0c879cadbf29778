import { readdirSync, readFileSync } from 'node:fs';
import type { Source } from '../../functions/core/source.ts';

/** What a reader would want of a page. Absent fields are not judged. */
export interface Expected {
  /** The structure that this page stands for. */
  readonly about: string;
  readonly url: string;
  readonly source?: Partial<Source>;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601 with the offset in which it was published. */
  readonly published: string;
  readonly language: string;
  readonly lead?: string;
  /** Address of the lead image. */
  readonly image?: string;
  /** Addresses of all images of the body, in order. */
  readonly images?: readonly string[];
  /** How the caption of some image begins. */
  readonly caption?: string;
  /** Parts of the plain text, in order. */
  readonly contains: readonly string[];
  readonly notContains: readonly string[];
}

export interface GoldenSite extends Expected {
  readonly name: string;
  readonly html: string;
  readonly paper: Source;
}

/** Folders of `tests/sites`; one without `page.html` or `expected.json` throws. */
export function goldenSites(folder: string): GoldenSite[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => readSite(`${folder}/${name}`, name));
}

function readSite(folder: string, name: string): GoldenSite {
  const html = readFileSync(`${folder}/page.html`, 'utf8');
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
  const home = `${new URL(expected.url).origin}/`;
  return {
    ...expected,
    name,
    html,
    paper: { id: 'golden', name: new URL(home).hostname, home, listings: [home], ...expected.source },
  };
}
