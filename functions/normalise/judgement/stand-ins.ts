import { map, some } from '../../core/lists.ts';
import { normalForm } from '../../core/normal-form.ts';
import type { Verdict } from '../../core/trace.ts';
import { paywallPhrases, remainder } from './paywall-words.ts';
import { rejected } from './rejected.ts';
import { type StandInWords, standInWords } from './stand-in-words.ts';

/** What a page shows a reader first and last. */
export interface Shown {
  /** Headline, and title of the document. */
  readonly titles: readonly string[];
  readonly text: string;
  readonly wordCount: number;
  /** Whether the page says of itself that it is an article. */
  readonly declared: boolean;
  /** Whether it does so, or names who wrote it and when. */
  readonly vouched: boolean;
  readonly access: 'free' | 'paywalled';
  /** What the page shows below the text: a paywall's offer is no part of the body. */
  readonly below: () => string;
}

/** A page with this many words says something of its own, whatever its title. */
const manyWords = 250;
/** As many words of a page that declares itself an article, or is signed and dated. */
const manyVouchedWords = 80;
/** As few of one that declares itself an article, and is none, as some systems do with every page. */
const hardlyAnyWords = 30;
/** The part of the title of a page that declares itself an article from which on such a phrase is what it says. */
const mostOfTitle = 0.5;
/** Characters at the beginning or end of a text in which a page says what it is. */
const edge = 400;
/** A paywall that lets this many words through leaves something to read. */
const stubWords = 120;

const words: readonly Kind[] = standInWords.map((kind) => ({ ...kind, whole: new Set(kind.titles) }));

/**
 * The verdict on a page that stands in for an article: it is not there, or not before a reader has proved, agreed or
 * paid. Undefined for all others.
 */
export function standIn(shown: Shown): Verdict | undefined {
  const { wordCount, declared, vouched } = shown;
  if (wordCount >= (vouched ? manyVouchedWords : manyWords)) return paywallStub(shown);
  const titles = map(shown.titles, (title) => plain(title.slice(0, edge)));
  const opening = plain(shown.text.slice(0, edge));
  const least = declared && wordCount >= hardlyAnyWords ? mostOfTitle : 0;
  for (const kind of words)
    for (const title of titles)
      if (isTitleOf(kind, title, vouched, least))
        return rejected(kind.code, 'its title is that of a page which stands in for another');
  // In a longer text such words may be the news: only where nothing else is said do they say what the page is.
  if (!declared || wordCount < hardlyAnyWords)
    for (const { code, phrases } of words)
      if (holdsAny(opening, phrases))
        return rejected(code, 'its text is that of a page which stands in for another');
  return paywallStub(shown);
}

type Kind = StandInWords & { readonly whole: ReadonlySet<string> };

/** A colon in the title of a news page parts its subject from the news: `Maintenance: bridge closed`. */
function isTitleOf({ whole, phrases, code }: Kind, title: string, vouched: boolean, least: number): boolean {
  const parts = title.split(vouched ? /\s[-–—|·»]+\s|\|\s?/ : /\s[-–—|·:»]+\s|[|:]\s?/);
  if (some([title, ...parts], (part) => whole.has(part.replace(/[\s.!?…]+$/, '').trim()))) return true;
  if (code === 'soft-404' && /^(?:error |http )?(?:404|410)\b/.test(title)) return true;
  return some(phrases, (phrase) => phrase.length >= least * title.length && title.includes(phrase));
}

function paywallStub({ text, wordCount, access, below }: Shown): Verdict | undefined {
  if (wordCount >= stubWords || wordCount === 0) return undefined;
  const end = plain(`${text.slice(-edge)} ${below().slice(0, edge)}`);
  const asks = holdsAny(end, paywallPhrases) || remainder.test(end);
  if (!asks && (access === 'free' || wordCount >= stubWords / 2)) return undefined;
  return rejected('paywall', `a paywall lets ${wordCount} words through`);
}

function holdsAny(text: string, phrases: readonly string[]): boolean {
  for (const phrase of phrases) if (text.includes(phrase)) return true;
  return false;
}

const plain = (text: string): string => normalForm(text).toLowerCase().replace(/\s+/g, ' ').trim();
