import { remembered } from './dates/locale.ts';

/** Query parameters that say where a reader came from, or who it is, not which article is meant. Sorted; `*` ends a prefix. */
const trackingParameters = [
  '_ga', '_gl', 'aspsessionid*', 'at_*', 'cfid', 'cftoken', 'cmpid', 'dclid', 'dicbo', 'fb_action_ids', 'fb_ref',
  'fb_source', 'fbclid', 'ftag', 'gbraid', 'gclid', 'hss_channel', 'icid', 'igshid', 'intcmp', 'iref', 'itm_*', 'ito',
  'jsessionid', 'mc_cid', 'mc_eid', 'mkt_tok', 'ns_*', 'ocid', 'phpsessid', 'piwik_*', 'pk_*', 'ref_src', 's_cid',
  'session_id', 'sessionid', 'smid', 'spm', 'sr_share', 'traffic_source', 'twclid', 'utm_*', 'vero_id', 'wbraid',
  'wt_mc', 'wt_zmc', 'xtor', 'yclid', 'zarsrc',
]; // biome-ignore format: a table

/** `/news.do;jsessionid=1A2B`: Java servers put it into the path. */
const sessionInPath = /;jsessionid=[^/;]*/i;

const exactNames = new Set(trackingParameters.filter((name) => !name.endsWith('*')));
const namePrefixes = trackingParameters.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

const absolute = /^https?:\/\//i;

/** An absolute http(s) URL, or undefined. Relative ones are resolved against `base`. Never throws. */
export function parseHttpUrl(text: string, base?: string): URL | undefined {
  const trimmed = text.trim();
  // A base would be parsed with every address of a page; most need none.
  const url = parseUrl(trimmed, absolute.test(trimmed) ? undefined : base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}

/** Any URL, or undefined. `URL.canParse` of Node 20 denies `http://báo.example/` once it has been called often. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Where an address leads. */
export interface Address {
  /** All of it but the fragment. */
  readonly href: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
}

/** Any address, or undefined. That of a page and that of its source are asked for by a dozen readers of the page. */
export const addressOf = remembered((href: string): Address | undefined => {
  const url = parseUrl(href);
  if (url === undefined) return undefined;
  const { host, hostname, pathname, search } = url;
  return { href: url.href.replace(/#.*$/, ''), host, hostname, pathname, search };
}, 8);

/**
 * The URL under which an Article is known: absolute, without fragment, credentials and tracking parameters.
 * Undefined when `text` is no http(s) URL.
 */
export function canonicalUrl(text: string, base?: string): string | undefined {
  return canonical(text, base)?.href;
}

/** Each change of a URL has it parsed anew: most have nothing to take away. */
function canonical(text: string, base?: string): URL | undefined {
  const url = parseHttpUrl(text, base);
  if (url === undefined) return undefined;
  if (url.href.includes('#')) url.hash = '';
  if (sessionInPath.test(url.pathname)) url.pathname = url.pathname.replace(sessionInPath, '');
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (url.search === '') return url;
  const doomed = [...url.searchParams.keys()].filter(isTracking);
  for (const name of doomed) url.searchParams.delete(name);
  return url;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return exactNames.has(lower) || namePrefixes.some((prefix) => lower.startsWith(prefix));
}

/** Query parameters by which a site shows the same article in another dress. Sorted. */
const dresses = new Set(['amp', 'mobile', 'outputtype', 'print', 'printable', 'printview', 'view-as']);

/** Query parameters that say in words from which place of the site a reader came; a number may name the article. Sorted. */
const waysides = new Set(['cmp', 'ref', 'referrer']);
/** The same where the path names the article; a script that is asked for one may be told by these which. Sorted. */
const waysidesOfPaths = new Set(['from', 'module', 'source', 'src']);
const script = /(?:^\/|\.(?:aspx?|cfm|cgi|do|jsp|php\d?))$/i;

/** `home`, `from_main_7`; `A2026` may be the name of an article. */
const place = /^[a-z]+(?:[-_.][a-z]+)*(?:[-_.]?\d{1,2})?$/i;

/** How addresses of the AMP and the print version differ from the article's: an added folder, or an added ending. */
const dressedPaths: readonly (readonly [RegExp, string])[] = [
  [/\/(?:index\.(?:html?|php))?$/, ''],
  [/^\/(?:amp|print)\//, '/'],
  [/\/(?:amp|print)$/, ''],
  [/\.(?:amp|print)(?=\.html?$)/, ''],
  [/\.(?:amp|print)$/, ''],
];

/**
 * What two spellings of one address have in common: host without `www.`/`m.`/`amp.`, path without trailing slash, index
 * page, AMP and print, query without those and without where the reader came from. Scheme and port do not count. Two URLs
 * with one identity are one Article of a Source.
 */
export function identityOf(href: string): string {
  const url = canonical(href);
  return url === undefined ? href : identityOfUrl(url);
}

/** As `identityOf`, of an address on a page; undefined when it is no http(s) URL. */
export function identityOn(base: string, href: string): string | undefined {
  const url = canonical(href, base);
  return url === undefined ? undefined : identityOfUrl(url);
}

function identityOfUrl(url: URL): string {
  const host = url.hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  const path = dressedPaths.reduce((bare, [dress, instead]) => bare.replace(dress, instead), url.pathname);
  return `${host}${path}${url.search === '' ? '' : plainSearch(url)}`;
}

function plainSearch({ pathname, searchParams }: URL): string {
  const isScript = script.test(pathname);
  for (const [name, value] of [...searchParams]) {
    const lower = name.toLowerCase();
    const isWayside = waysides.has(lower) || (!isScript && waysidesOfPaths.has(lower));
    if (dresses.has(lower) || (isWayside && place.test(value))) searchParams.delete(name);
  }
  searchParams.sort();
  return searchParams.size === 0 ? '' : `?${searchParams}`;
}

/** Whether both URLs are of one site: the same host but for `www.`, `m.` and the like. */
export function sameSite(a: string, b: string): boolean {
  const host = siteOf(a);
  return host !== undefined && host === siteOf(b);
}

function siteOf(href: string): string | undefined {
  return parseHttpUrl(href)?.hostname.replace(/^(?:www|m|mobile|amp)\./, '');
}
