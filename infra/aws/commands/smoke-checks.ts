import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Question, Reply } from './ask.ts';

/** Says what is wrong with an answer; undefined when nothing is. */
export type Judge = (reply: Reply, url: string) => string | undefined;

export interface Check {
  readonly check: string;
  /** What is asked, given the plain answer. */
  readonly question: (plain: Reply) => Question;
  readonly judge: Judge;
}

export const header =
  (name: string, pattern: RegExp): Judge =>
  ({ headers }) =>
    pattern.test(headers[name] ?? '') ? undefined : `${name}: ${headers[name] ?? 'missing'}`;

const status =
  (wanted: number): Judge =>
  ({ status: got }) =>
    got === wanted ? undefined : `status ${got}`;

export const plainly = () => ({});
const withHeaders = (headers: Question['headers'] & object) => () => ({ headers });

/** The serving contract (FEEDS.md, HTTP) of every feed file. */
export const checks: readonly Check[] = [
  { check: 'answers 200 without redirect', question: plainly, judge: status(200) },
  { check: 'has an ETag', question: plainly, judge: header('etag', /^(?:W\/)?"[^"]+"$/) },
  { check: 'has a Last-Modified', question: plainly, judge: header('last-modified', / GMT$/) },
  { check: 'may be kept for a minute to an hour', question: plainly, judge: judgeMaxAge },
  { check: 'is UTF-8 without BOM, and whole', question: plainly, judge: judgeBody },
  { check: 'names itself in Link', question: plainly, judge: judgeSelf },
  { check: 'sets no cookie and tells nothing of S3', question: plainly, judge: judgeSilence },
  {
    check: 'forbids guessing its type',
    question: plainly,
    judge: header('x-content-type-options', /^nosniff$/),
  },
  {
    check: 'has a policy for content',
    question: plainly,
    judge: header('content-security-policy', /default-src 'none'/),
  },
  {
    check: 'may be read by scripts of other sites',
    question: withHeaders({ origin: 'https://reader.example' }),
    judge: header('access-control-allow-origin', /^\*$/),
  },
  {
    check: 'lets them ask with a validator',
    question: () => ({
      method: 'OPTIONS',
      headers: {
        origin: 'https://reader.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    }),
    judge: header('access-control-allow-headers', /\*|if-none-match/i),
  },
  {
    check: '304 to its ETag',
    question: ({ headers }) => ({ headers: { 'if-none-match': headers['etag'] ?? '' } }),
    judge: status(304),
  },
  {
    check: '304 to its date',
    question: ({ headers }) => ({ headers: { 'if-modified-since': headers['last-modified'] ?? '' } }),
    judge: status(304),
  },
  { check: 'HEAD as GET', question: () => ({ method: 'HEAD' }), judge: status(200) },
  {
    check: 'gzip on request',
    question: withHeaders({ 'accept-encoding': 'gzip' }),
    judge: (reply) =>
      header('content-encoding', /^gzip$/)(reply, '') ?? unpacked(() => gunzipSync(reply.body)),
  },
  {
    check: 'brotli on request',
    question: withHeaders({ 'accept-encoding': 'br' }),
    judge: (reply) =>
      header('content-encoding', /^br$/)(reply, '') ?? unpacked(() => brotliDecompressSync(reply.body)),
  },
];

function judgeMaxAge({ headers }: Reply): string | undefined {
  const { 'cache-control': text = '' } = headers;
  const seconds = Number(/max-age=(\d+)/.exec(text)?.[1] ?? Number.NaN);
  return seconds >= 60 && seconds <= 3_600 ? undefined : `cache-control: ${text || 'missing'}`;
}

/** JSON that parses, or XML that ends as it begins. */
function judgeBody({ body }: Reply): string | undefined {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  if (text.startsWith('\uFEFF')) return 'a BOM';
  if (text.startsWith('{')) {
    const { items } = JSON.parse(text) as { items?: unknown };
    return Array.isArray(items) && items.length > 0 ? undefined : 'no items';
  }
  const [, root = ''] = /^<\?xml[^>]*>\s*(?:<\?[^>]*>\s*)*<(\w+)/.exec(text) ?? [];
  if (root === '' || !text.trimEnd().endsWith(`</${root}>`)) return 'not a whole XML document';
  return /<(?:entry|item)[\s>]/.test(text) ? undefined : 'no entries';
}

function judgeSelf({ headers }: Reply, url: string): string | undefined {
  // Whatever it was asked by, an edge names the address that lasts.
  const lasting = url.replace(/^http:/, 'https:');
  return headers['link']?.includes(`<${lasting}>; rel="self"`) === true
    ? undefined
    : `link: ${headers['link']}`;
}

function judgeSilence({ headers }: Reply): string | undefined {
  const talkative = Object.keys(headers).filter(
    (name) => name === 'set-cookie' || name.startsWith('x-amz-meta-'),
  );
  return talkative.length === 0 ? undefined : talkative.join(', ');
}

function unpacked(unpack: () => Buffer): string | undefined {
  return unpack().length > 0 ? undefined : 'empty when unpacked';
}
