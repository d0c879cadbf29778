import type { Document } from 'domhandler';
import type { ArticleContent } from '../core/article.ts';
import { decodeHtml } from '../core/charset.ts';
import type { DateContext } from '../core/dates/reading.ts';
import { timeZoneOf } from '../core/dates/zone-of.ts';
import { map } from '../core/lists.ts';
import type { Page } from '../core/page.ts';
import type { Source } from '../core/source.ts';
import type { Candidate, Trace } from '../core/trace.ts';
import { addressOf } from '../core/urls.ts';
import { parseHtml } from '../html/parse.ts';
import { pathOf } from '../html/tree.ts';
import type { Block } from './body/block.ts';
import { readOutline } from './body/boilerplate.ts';
import { composeBody } from './body/compose.ts';
import { type RawBody, readBody } from './body/draft.ts';
import { figureImages } from './body/figure-images.ts';
import { serialise } from './body/serialise.ts';
import { judge } from './judge.ts';
import { accessOf, licenceOf } from './metadata/access.ts';
import { addressProposals, baseUrl } from './metadata/address.ts';
import { type AuthorDecision, decideAuthors } from './metadata/authors.ts';
import { datelineAuthors } from './metadata/dateline-authors.ts';
import { decide } from './metadata/decide.ts';
import { readHead } from './metadata/head.ts';
import { headlineIndex } from './metadata/headline.ts';
import { isUnindexed } from './metadata/indexing.ts';
import { inferredAuthors, withoutOpenings } from './metadata/inferred/inferred-authors.ts';
import { storyOf } from './metadata/inferred/story.ts';
import { isLabelledOtherwise } from './metadata/labelled-name.ts';
import { decideLanguage } from './metadata/language.ts';
import { decideImage } from './metadata/lead-image.ts';
import type { Naming } from './metadata/naming.ts';
import { decideDates } from './metadata/published.ts';
import { signedAuthors } from './metadata/signed-authors.ts';
import { siteNames } from './metadata/site-names.ts';
import { statedAuthors } from './metadata/stated-authors.ts';
import { sectionOf, subjectsOf, tagsOf } from './metadata/subjects.ts';
import { titleProposals } from './metadata/title.ts';
import { type Outline, outlineOf } from './outline.ts';
import { giveBackRoom, takeRoom } from './room.ts';
import { selected, selectionOf } from './selectors.ts';
import type { Sheet } from './sheet.ts';
import { toldBody } from './state/told-body.ts';
import { countWords, wordsOf } from './words.ts';

/** What a Page says. `content` is there whenever there is a title or text, even when the Trace rejects the page as an article. */
export interface Normalised {
  readonly content?: ArticleContent;
  readonly trace: Trace;
  /** Whether the page asks search engines to forget it. */
  readonly unindexed: boolean;
}

/** A Page that was read, with its Body before it is written: parts of one article are joined in this form. */
export interface ReadPage extends Normalised {
  readonly blocks: readonly Block[];
  /** Elements that the Body was found in, as the Trace names them. */
  readonly places: readonly string[];
}

/** Page → Article and Trace. Pure: the same Page gives the same answer. Never throws for what a page contains. */
export function normalisePage(page: Page, source: Source): Normalised {
  const { blocks: _blocks, places: _places, ...said } = readPage(page, source);
  return said;
}

/** As `normalisePage`. `places` are those of another page of the same article: its body stands there too. */
export function readPage(page: Page, source: Source, places: readonly string[] = []): ReadPage {
  const { text } = decodeHtml(page.bytes, page.headers['content-type']);
  const room = takeRoom();
  try {
    const document = parseHtml(text);
    return readDocument(document, outlineOf(document, room), page, source, places);
  } finally {
    giveBackRoom(room);
  }
}

function readDocument(
  document: Document,
  outline: Outline,
  page: Page,
  source: Source,
  places: readonly string[],
): ReadPage {
  const head = readHead(outline, page.finalUrl);
  const selection = selectionOf(document, source.selectors);
  const reading = readOutline(outline, selection.remove);
  const sheet: Sheet = {
    page,
    source,
    head,
    reading,
    base: baseUrl(head, page.finalUrl),
    sites: siteNames(head, outline, source),
  };
  const address = decide('url', addressProposals(head, page.finalUrl), (value) => value);
  const title = decide(
    'title',
    [...selected(selection.title, 'title'), ...titleProposals(head, outline, sheet.sites)],
    wordsOf,
  );
  const headline = headlineIndex(reading, title.value ?? '');
  const shown = readBody(reading, sheet.base, headline, selection.body, places);
  const raw = selection.body.length > 0 ? shown : (toldBody(sheet, shown, title.value ?? '') ?? shown);
  const isOther = subjectsOf(outline, title.value ?? '');
  const story = storyOf(shown?.blocks ?? [], sheet.sites);
  const said = statedAuthors(head, outline, headline);
  const declared = decideAuthors(said, [], sheet.sites);
  const inferred = declared.isSomebody
    ? []
    : inferredAuthors(outline, { raw: shown, headline, title: title.value ?? '', isOther, story });
  const stated = [...said, ...inferred];
  const body = composeBody(sheet, raw, {
    authors: inferred.length === 0 ? declared.names : decideAuthors(stated, [], sheet.sites).names,
    title: title.value ?? '',
    headline,
    selection,
  });
  const written = body.text;
  const language = decideLanguage(head, written, source.language);
  const bylines = withoutOpenings(body.bylines, inferred);
  const decided = (namings: readonly Naming[]): AuthorDecision =>
    decideAuthors(namings, bylines, sheet.sites, selection.authors);
  const signed = signedAuthors(body.lines);
  const named = [...stated, ...signed];
  const isSettled = [inferred, signed, bylines, selection.authors].every(({ length }) => length === 0);
  const somebody = isSettled ? declared : decided(named);
  const beside = somebody.isSomebody
    ? []
    : datelineAuthors(body.lines, (text) => isOther(text) || isLabelledOtherwise(text));
  const authors = beside.length === 0 ? somebody : decided([...named, ...beside]);
  const dates = decideDates(
    head,
    outline,
    { ...placeOf(sheet, raw, headline, language.value), lines: body.lines },
    selection.published,
  );
  const images = figureImages(body.blocks);
  const image = decideImage(head, images, sheet.base);
  const url = address.value ?? page.finalUrl;
  const content: ArticleContent = {
    url,
    title: title.value ?? '',
    ...optional('lead', body.lead),
    authors: authors.names,
    ...optional('published', dates.published),
    ...optional('modified', dates.modified),
    ...optional('language', language.value),
    ...optional('section', sectionOf(head, outline, title.value ?? '', url)),
    tags: tagsOf(head, outline),
    ...optional('image', image.image),
    images,
    body: serialise(body.blocks),
    text: written,
    wordCount: countWords(written),
    access: accessOf(head),
    ...optional('licence', licenceOf(head, sheet.base)),
  };
  const candidates: Candidate[] = [
    ...address.candidates, ...title.candidates, ...body.candidates, ...authors.candidates, ...dates.candidates,
    ...language.candidates, ...image.candidates,
  ]; // biome-ignore format: fields in order
  const usable = written === '' && content.title === '' ? undefined : content;
  const trace: Trace = {
    url,
    verdict: judge(usable, page, head, reading, raw?.parts),
    candidates,
    passes: body.records,
  };
  const read = {
    trace,
    unindexed: isUnindexed(head, page),
    blocks: body.blocks,
    places: map(raw?.parts ?? [], pathOf),
  };
  return usable === undefined ? read : { content: usable, ...read };
}

function optional<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { readonly [P in K]: V });
}

function placeOf(
  sheet: Sheet,
  raw: RawBody | undefined,
  headline: number | undefined,
  language: string | undefined,
) {
  const { page, source, reading } = sheet;
  const first = raw?.parts[0];
  const last = raw?.parts.at(-1);
  const body = first === undefined ? undefined : reading.outline.indexOf.get(first);
  const lastIndex = last === undefined ? undefined : reading.outline.indexOf.get(last);
  const timeZone =
    source.timeZone ??
    timeZoneOf({
      host: addressOf(page.finalUrl)?.hostname ?? '',
      ...(language === undefined ? {} : { language }),
    });
  const context: DateContext = {
    fetchedAt: page.fetchedAt,
    ...optional('timeZone', timeZone),
    ...optional('language', language),
  };
  return {
    url: page.finalUrl,
    link: page.link,
    context,
    headline,
    body,
    bodyEnd: lastIndex === undefined ? undefined : reading.outline.end[lastIndex],
    dropped: reading.dropped,
  };
}
