import { readdirSync, readFileSync } from 'node:fs';
import type { Source } from '../../functions/core/source.ts';

/** What a reader would want of a page. Absent fields are not judged. */
export interface Expected {
  /** The structure that this page stands for. */
  readonly about: string;
  readonly url: string;
  /** Addresses of `page-2.html`, `page-3.html` …, where the article goes on. */
  readonly parts?: readonly string[];
  readonly source?: Partial<Source>;
  readonly title: string;
  readonly authors?: readonly string[];
  /** ISO 8601 with the offset in which it was published. */
  readonly published?: string;
  readonly language: string;
  readonly lead?: string;
  /** Address of the lead image. */
  readonly image?: string;
  /** Addresses of all images of the body, in order. */
  readonly images?: readonly string[];
  /** How the caption of some image begins. */
  readonly caption?: string;
  /** Pieces of the Body's HTML: what is a table, a list or a quotation has to stay one. */
  readonly body?: readonly string[];
  /** Parts of the plain text, in order. */
  readonly contains: readonly string[];
  readonly notContains: readonly string[];
}

export interface GoldenSite extends Expected {
  readonly name: string;
  readonly html: string;
  readonly paper: Source;
  /** The whole plain text, one block a line. */
  readonly text: string;
  /** Further pages of the article, first the second. */
  readonly further: readonly { readonly url: string; readonly html: string }[];
}

/** Folders of `tests/sites`; one without `page.html`, `expected.json` or `text.txt` throws. */
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
  const further = (expected.parts ?? []).map((url, at) => ({
    url,
    html: readFileSync(`${folder}/page-${at + 2}.html`, 'utf8'),
  }));
  return {
    ...expected,
    name,
    html,
    text: readFileSync(`${folder}/text.txt`, 'utf8').trim(),
    further,
    paper: { id: 'golden', name: new URL(home).hostname, home, listings: [home], ...expected.source },
  };
}
