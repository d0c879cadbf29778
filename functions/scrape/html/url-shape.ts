import { weigh } from './headline.ts';
import {
  assetEndings,
  functionSegments,
  idParameters,
  listParameters,
  listSegments,
  mediaSegments,
  numberedOthers,
  pageEndings,
  paidSegments,
  serviceHosts,
} from './words.ts';

/** What the spelling of a URL says before anybody has asked for it. */
export interface UrlShape {
  /** Path and parameter names with what differs between articles replaced: `/*` a slug, `#` a number. */
  readonly template: string;
  /** Positive for an article, negative for a list or a function. */
  readonly score: number;
  /** It carries something that articles of one site have and its sections lack: a number, a date. */
  readonly numbered: boolean;
  /** Never an article: an image, a search, a tag. */
  readonly excluded: boolean;
}

interface Segment {
  /** Decoded, lower case, without its ending. */
  readonly name: string;
  /** `html`, `php`; empty when there is none. */
  readonly ending: string;
}

type Parameter = readonly [name: string, value: string];

const yearFirst = /^(?:19|20)\d\d(?:$|[-_.]?(?:0[1-9]|1[0-2])(?:$|[-_.]?\d\d))/;
const year = /^(?:19|20)\d\d$/;
const month = /^(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/;
const day = /^(?:0?[1-9]|[12]\d|3[01])$/;
const pageNumber = /^(?:page|trang|seite|pagina|p)[-_]?\d{1,4}$/;
/** `-d538952`, `_12345`, `!5655255`, `20260307080054340` at the end of a name; `world-cup-2026` is a section. */
const endsInNumber = /(?:^|\D)(?!(?:19|20)\d\d$)\d{4,}$/;
const opaque = /^(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{8,}$/;
/** A UUID or hexadecimal digest, alone or after a slug: `…-a-1f0c9d2e-7b41-4c55-9a0e-5d1f6b7a8c90`, `r~1f0c9d2e7b41`. */
const endsInDigest =
  /(?:[0-9a-f]{8}-)?(?:[0-9a-f]{4}-){1,3}[0-9a-f]{12}$|(?:^|[-_~])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}$/;
/** `-tag12` at the end of a name, or a whole name like `user_7`: what a number counts that is no article. */
const endsInOtherNumber = new RegExp(
  `(?:^|[-_])(?:${numberedOthers.join('|')})\\d+$|^(?:${numberedOthers.join('|')})[-_]\\d+$`,
);
/** Last segments that say nothing: the one before is the name. */
const emptyNames = new Set(['article', 'detail', 'index', 'story']);

/** Reads the shape of an absolute URL. Never throws. */
export function shapeOf(href: string): UrlShape {
  const url = new URL(href);
  const segments = url.pathname.split('/').filter(Boolean).map(readSegment);
  const parameters = [...url.searchParams].map(([name, value]) => [name.toLowerCase(), value] as const);
  const list = parameters.some(([name]) => listParameters.has(name));
  const id = parameters.some(([name, value]) => namesArticle(name, value));
  const number = segments.some(({ name }, at) => isNumber(name) && (at > 0 || segments.length === 1));
  return {
    template: templateOf(segments, parameters),
    numbered: id || number || isDated(segments),
    excluded: isExcluded(segments, parameters, id),
    score: scoreOf(segments, number || id) - (list ? 2 : 0),
  };
}

/** `video.paper.example` and `jobs.paper.example` hold no news, `paper.example` and `video.example` may. */
export function isSideHost(host: string): boolean {
  const [first = '', ...rest] = host.split('.');
  return (
    rest.length >= 2 && [mediaSegments, functionSegments, serviceHosts].some((names) => names.has(first))
  );
}

/** `?id=7`, `?ArtNr=335614`, and SPIP's `?article8532`. */
function namesArticle(name: string, value: string): boolean {
  if (listParameters.has(name)) return false;
  if (value === '') return /^article\d+$/.test(name);
  return idParameters.has(name) ? /^[a-z_-]{0,4}\d+$/i.test(value) : /^\d{4,}$/.test(value);
}

function isNumber(name: string): boolean {
  return endsInNumber.test(name) || opaque.test(name) || endsInDigest.test(name);
}

function readSegment(raw: string): Segment {
  const decoded = decode(raw).toLowerCase();
  const dot = decoded.lastIndexOf('.');
  const ending = dot > 0 ? decoded.slice(dot + 1) : '';
  return pageEndings.has(ending) || assetEndings.has(ending)
    ? { name: decoded.slice(0, dot), ending }
    : { name: decoded, ending: '' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isExcluded(segments: readonly Segment[], parameters: readonly Parameter[], id: boolean): boolean {
  const last = segments.at(-1);
  if (last === undefined) return !id;
  if (assetEndings.has(last.ending) || pageNumber.test(last.name)) return true;
  // `/tag/x`, `/author/x` and what is right below; `/authors/x/a-long-headline` is an article.
  if (segments.slice(-2).some(({ name }) => functionSegments.has(name))) return true;
  const folders = segments.slice(0, -1);
  if (folders.some(({ name }) => mediaSegments.has(name) || paidSegments.has(name))) return true;
  if (/^@[^-]*$/.test(last.name) || endsInOtherNumber.test(last.name)) return true;
  // Joomla's `?view=category&id=7`.
  if (parameters.some(([name, value]) => name !== 'id' && functionSegments.has(value))) return true;
  return parameters.some(([name]) => name === 's' || name === 'q') && !id;
}

function scoreOf(segments: readonly Segment[], number: boolean): number {
  const last = segments.at(-1) ?? { name: '', ending: '' };
  const words = Math.max(
    slugWords(last.name),
    tellsNothing(last.name) ? slugWords(segments.at(-2)?.name ?? '') : 0,
  );
  let score = words >= 5 ? 3 : words >= 4 ? 2.5 : words === 3 ? 1.5 : words === 2 ? 0.5 : 0;
  if (number) score += 2.5;
  else if (/^\d{1,3}$/.test(last.name) || (words >= 2 && /[-_]\d{3}$/.test(last.name))) score += 1;
  if (isDated(segments)) score += isArchive(segments) && words < 3 && !number ? -4 : 2;
  if (last.ending !== '' && (number || words > 2)) score += 0.5;
  const folders = segments.slice(0, -1).map(({ name }) => name);
  if (folders.some((name) => listSegments.has(name) || functionSegments.has(name))) score -= 2.5;
  if (listSegments.has(last.name)) score -= 3;
  if (segments.length <= 1 && words <= 2 && !number) score -= 2;
  return score;
}

function tellsNothing(name: string): boolean {
  return /^\W*\d+$/.test(name) || emptyNames.has(name) || opaque.test(name) || slugWords(name) === 0;
}

const isWord = /\p{L}{2}/u;

/** Words of a slug; scripts without spaces count by length. */
function slugWords(name: string): number {
  const slug = name.replace(endsInDigest, '');
  const words = slug.split(/[-_+~.,\s]+/).filter((word) => isWord.test(word)).length;
  return /[^\u0000-\u024f]/.test(name) ? Math.max(words, Math.floor(weigh(name) / 6)) : words;
}

/** `/2026/03/07/…`, `/2026/mar/…`, `/2026-03-07/…`, `/20260307/…`. */
function isDated(segments: readonly Segment[]): boolean {
  return segments.some(({ name }, at) => {
    if (year.test(name)) return month.test(segments[at + 1]?.name ?? '');
    return name.length >= 6 && yearFirst.test(name);
  });
}

/** A date with nothing after it: the archive of a month or day. */
function isArchive(segments: readonly Segment[]): boolean {
  const last = segments.at(-1)?.name ?? '';
  const before = segments.at(-2)?.name ?? '';
  const dayOrMonth = (month.test(last) || day.test(last)) && (year.test(before) || month.test(before));
  return dayOrMonth || year.test(last) || /^\d{4}-\d\d(?:-\d\d)?$/.test(last);
}

function templateOf(segments: readonly Segment[], parameters: readonly Parameter[]): string {
  const path = segments.map(({ name, ending }, at) => {
    const shown = at === segments.length - 1 ? lastPart(name) : folderPart(name);
    return ending === '' ? shown : `${shown}.${ending}`;
  });
  const names = [...new Set(parameters.map(([name]) => name))].sort().join('&');
  return `/${path.join('/')}${names === '' ? '' : `?${names}`}`;
}

function folderPart(name: string): string {
  if (/^\d+$/.test(name)) return '#';
  return 'x';
}

function lastPart(name: string): string {
  if (/^\d+$/.test(name)) return '#';
  if (endsInDigest.test(name)) return slugWords(name) > 0 ? '*@' : '@';
  if (endsInNumber.test(name)) {
    const stem = name.replace(/\d+$/, '');
    // Serial numbers grow by a digit now and then; a timestamp is another scheme (and often another kind of page).
    const number = name.length - stem.length >= 10 ? '##' : '#';
    // The letter of `-d538952` is the site's, that of `mudmud1018` one of many.
    const mark = /[^a-z][a-z]?$/.test(stem) ? stem.slice(-1) : '';
    return slugWords(stem) > 0 ? `*${mark}${number}` : `${stem}${number}`;
  }
  if (opaque.test(name)) return '@';
  return slugWords(name) >= 3 ? '*' : 'w';
}
