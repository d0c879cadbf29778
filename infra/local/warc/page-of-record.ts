import type { Page } from '../../../functions/core/page.ts';
import { canonicalUrl } from '../../../functions/core/urls.ts';
import { assertReadable } from '../../../functions/scrape/judge-page.ts';
import { decodeContent, parseContentEncoding, refusedEncoding } from '../../net/content-coding.ts';
import type { WarcRecord } from './records.ts';

const headEnd = Buffer.from('\r\n\r\n');
/** Bytes of one unpacked page, and layers of encoding, as for pages from the network. */
const most = { bytes: 10 * 1024 * 1024, encodings: 2 };

/** The address that a record is about; undefined when it is none of the web. */
export const addressOfRecord = ({ fields }: WarcRecord): string | undefined =>
  canonicalUrl((fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''));

/** The web page in a record; undefined when there is none: a request, an image, an error, a repetition. */
export async function pageOfRecord(record: WarcRecord): Promise<Omit<Page, 'source'> | undefined> {
  const { fields, block } = record;
  const url = addressOfRecord(record);
  const time = Date.parse(fields.get('warc-date') ?? '');
  if (url === undefined || block === undefined || Number.isNaN(time)) return undefined;
  // ISO 28500 §6.13: the crawler gave up within the answer.
  if (fields.has('warc-truncated')) return undefined;
  const answer = answerIn(fields, block);
  if (answer === undefined || answer.status < 200 || answer.status > 299) return undefined;
  const bytes = await unpacked(answer).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const { status, headers } = answer;
  const page = { url, finalUrl: url, status, headers, fetchedAt: new Date(time).toISOString(), bytes };
  try {
    assertReadable(page);
    return page;
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function answerIn(fields: WarcRecord['fields'], block: Buffer): Answer | undefined {
  const type = fields.get('warc-type');
  const contentType = fields.get('content-type') ?? '';
  if (type === 'resource') return { status: 200, headers: { 'content-type': contentType }, body: block };
  if (type !== 'response' || !contentType.startsWith('application/http')) return undefined;
  const end = block.indexOf(headEnd);
  const [start = '', ...lines] = block.subarray(0, Math.max(0, end)).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(start)?.[1] ?? 0);
  const headers: Record<string, string> = {};
  for (const line of lines.slice(0, 200)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && name !== 'set-cookie') headers[name] = line.slice(colon + 1).trim();
  }
  return { status, headers, body: block.subarray(end + headEnd.length) };
}

/** Undoes what HTTP did to the body. Crawlers that undid it themselves leave the header behind: then it stays as it is. */
async function unpacked({ headers, body }: Answer): Promise<Uint8Array | undefined> {
  const chunked = /chunked/i.test(headers['transfer-encoding'] ?? '');
  const whole = chunked ? joinChunks(body) : body;
  const encodings = parseContentEncoding(headers['content-encoding']);
  if (whole === undefined) return undefined;
  if (encodings.length === 0) {
    const announced = Number(headers['content-length'] ?? 0);
    return !chunked && announced > whole.length ? undefined : whole;
  }
  if (refusedEncoding(encodings, most.encodings) !== undefined) return undefined;
  return decodeContent(whole, encodings, most.bytes).catch((error) =>
    Object(error).reason === 'not-html' ? whole : undefined,
  );
}

/** RFC 9112 §7.1; the body itself when it is not in chunks, undefined when it was cut. */
function joinChunks(body: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd === -1 ? undefined : chunkSize(body.subarray(at, lineEnd).toString('latin1'));
    if (size === undefined) return at === 0 ? body : undefined;
    if (size === 0) return Buffer.concat(chunks);
    const start = lineEnd + 2;
    if (start + size > body.length) return undefined;
    chunks.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
  return undefined;
}

/** `1a2b` or `1a2b;extension`. */
function chunkSize(line: string): number | undefined {
  const [, digits] = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(line) ?? [];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}
