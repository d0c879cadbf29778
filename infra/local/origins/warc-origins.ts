import { decodeHtml } from '../../../functions/core/charset.ts';
import { messageOf, SyndicationError } from '../../../functions/core/errors.ts';
import type { Page } from '../../../functions/core/page.ts';
import { sourceFromUrl } from '../../../functions/core/site-file.ts';
import type { Source } from '../../../functions/core/source.ts';
import { parseHtml } from '../../../functions/html/parse.ts';
import { addressOfRecord, pageOfRecord } from '../warc/page-of-record.ts';
import { readWarc } from '../warc/records.ts';
import { fileError } from './file-error.ts';
import type { OpenedOrigins, Origin } from './origin.ts';
import { knownSource } from './saved-origins.ts';
import { statedAddress } from './stated-address.ts';

export const isWarcName = (name: string): boolean => /\.warc(?:\.(?:gz|zst))?$/i.test(name);

/**
 * One Origin for each host whose pages a WARC file holds. The file is read once to find them, and once more by each poll:
 * it may be larger than memory. Throws `file-unreadable`, or `not-html` when it holds no page.
 */
export async function warcOrigins(path: string): Promise<OpenedOrigins> {
  const sources = new Map<string, Source>();
  const notes: string[] = [];
  let others = 0;
  const complain = (problem: string) => notes.push(`${path}: ${problem}`);
  for await (const page of pagesIn(path, { complain })) {
    if (page === undefined) others += 1;
    else noteSource(sources, page);
  }
  if (sources.size === 0)
    throw new SyndicationError('not-html', { step: 'setup', url: path, detail: 'no record is a web page' });
  if (others > 0) notes.push(`${path}: records left out because they are no web pages: ${others}`);
  return { origins: [...sources.values()].map((source) => warcOrigin(path, source)), notes };
}

function noteSource(sources: Map<string, Source>, page: Omit<Page, 'source'>): void {
  const source = sourceFromUrl(new URL('/', page.url).href);
  const known = sources.get(source.id);
  if (known !== undefined && known.name !== source.name) return;
  const { text } = decodeHtml(page.bytes, page.headers['content-type']);
  const { siteName } = statedAddress(parseHtml(text), text);
  sources.set(source.id, siteName === undefined ? source : { ...source, name: siteName });
}

function warcOrigin(path: string, source: Source): Origin {
  return {
    source,
    poll: async (ports, { progress, signal }) => {
      const { storePages } = await import('../../../functions/scrape/store-page.ts');
      const kept = await knownSource(source, ports.store);
      let count = 0;
      const isWanted = (url: string) => idOf(url) === source.id;
      for await (const page of pagesIn(path, { isWanted })) {
        if (signal.aborted) break;
        if (page === undefined) continue;
        count += 1;
        progress(`${count} ${page.url}`);
        await storePages(kept, [{ ...page, source: source.id }], ports);
      }
      return [];
    },
  };
}

const idOf = (url: string): string => sourceFromUrl(new URL('/', url).href).id;

interface PagesInOptions {
  /** Told what is wrong with a file that counts in part. */
  readonly complain?: (problem: string) => void;
  /** Whether the page of an address is worth unpacking. @default all are */
  readonly isWanted?: (url: string) => boolean;
}

/**
 * Undefined for records that are no pages. A file that breaks off or turns to rubbish counts as far as it goes: crawlers
 * are stopped, too. Throws where no page came before.
 */
async function* pagesIn(
  path: string,
  { complain, isWanted }: PagesInOptions,
): AsyncGenerator<Omit<Page, 'source'> | undefined> {
  let some = false;
  try {
    for await (const record of readWarc(path)) {
      const type = record.fields.get('warc-type');
      if (type !== 'response' && type !== 'resource') continue;
      const url = addressOfRecord(record);
      if (url !== undefined && isWanted?.(url) === false) continue;
      const page = await pageOfRecord(record);
      some ||= page !== undefined;
      yield page;
    }
  } catch (thrown) {
    if (thrown instanceof SyndicationError) throw thrown;
    const isSystem = typeof Object(thrown).syscall === 'string';
    if (isSystem) throw fileError(path, thrown);
    // A look for one host's pages comes after one that found some.
    if (some || isWanted !== undefined)
      return complain?.(`only what comes before its broken record is read (${messageOf(thrown)})`);
    throw new SyndicationError('file-unreadable', {
      step: 'setup',
      url: path,
      detail: messageOf(thrown),
      cause: thrown,
    });
  }
}
