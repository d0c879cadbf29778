import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { goldenSites } from '../../sites/golden-site.ts';

/** A page with what is known to be right about it. Absent fields are not judged. */
export interface BenchPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  /** The same as it is fetched: encoding it is nobody's work but the bench's. */
  readonly bytes: Uint8Array;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  /** ISO 8601; a plain day is judged by day only. */
  readonly published?: string | null;
  /** The whole text, where it is known. */
  readonly text?: string;
  readonly contains: readonly string[];
  readonly notContains: readonly string[];
}

type GoldRecord = Omit<BenchPage, 'html' | 'bytes' | 'name'> & { readonly file: string };

/** The golden sites in a folder; without those of several pages, since the others read one. */
export function ownPages(folder: string): BenchPage[] {
  return goldenSites(folder)
    .filter(({ further }) => further.length === 0)
    .map(withBytes);
}

/** Of pages whose address a corpus does not know, or not as one. */
const unknownAddress = 'https://example.org/article.html';

/** Pages of a corpus: `gold.json` and the gzip files it names. */
export function benchPages(corpus: string): BenchPage[] {
  if (!existsSync(`${corpus}/gold.json`)) throw new Error(`there is no gold.json in ${corpus}`);
  const records = JSON.parse(readFileSync(`${corpus}/gold.json`, 'utf8')) as readonly GoldRecord[];
  return records.map((record) => {
    const bytes = readFileSync(`${corpus}/${record.file}`);
    const html = (record.file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return withBytes({
      ...record,
      url: /^https?:\/\/[^/]/.test(record.url) ? record.url : unknownAddress,
      name: record.file,
      html,
      contains: record.contains ?? [],
      notContains: record.notContains ?? [],
    });
  });
}

function withBytes(page: Omit<BenchPage, 'bytes'>): BenchPage {
  return { ...page, bytes: new TextEncoder().encode(page.html) };
}
