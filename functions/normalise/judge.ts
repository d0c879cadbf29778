import type { ArticleContent } from '../core/article.ts';
import type { Page } from '../core/page.ts';
import type { Verdict } from '../core/trace.ts';
import type { Reading } from './body/boilerplate.ts';
import { type Head, metaOf } from './metadata/head.ts';
import { typesOf } from './metadata/json-fields.ts';

/** Fewer words than this are an article only when the page declares itself one. */
const fewWords = 60;
/** Fewer words than this are never an article. */
const hardlyAnyWords = 15;

/** Titles of pages that stand in for one that is not there, or ask the reader for something first. */
const titlesOfOthers: readonly (readonly [string, RegExp])[] = [
  [
    'soft-404',
    /^(?:error\s*)?(?:404|410|500|502|503)\b|(?<!\p{L})(?:404 (?:error|not found)|page (?:not found|cannot be found|does not exist|introuvable)|not found|seite nicht gefunden|página no encontrada|pagina non trovata|không tìm thấy|trang không tồn tại|страница не найдена|找不到页面|页面不存在)(?!\p{L})|お探しのページ/iu,
  ],
  [
    'captcha',
    /\b(?:captcha|are you (?:a )?(?:human|robot)|verify you are human|just a moment|attention required|access denied|security check|ddos protection)\b/iu,
  ],
  [
    'consent',
    /^(?:cookie (?:consent|settings)|before you continue|consent|privacy settings|datenschutz-?einstellungen)\b/iu,
  ],
  ['login', /^(?:log ?in|sign in|anmelden|đăng nhập|connexion|iniciar sesión|accedi|войти)(?:$|\s*[|–-])/iu],
  ['parked', /\b(?:domain (?:is )?for sale|this domain|parked (?:free|domain))\b/iu],
];

/** Whether what was read is an article worth publishing; the reason when it is not. */
export function judge(
  content: ArticleContent | undefined,
  page: Page,
  head: Head,
  reading: Reading,
): Verdict {
  if (page.status < 200 || page.status > 299)
    return rejected('http-status', `the page came with status ${page.status}`);
  if (content === undefined || content.text === '') return rejected('empty', 'the page has no text');
  if (content.title === '') return rejected('untitled', 'no headline was found');
  for (const [code, pattern] of titlesOfOthers) {
    if (pattern.test(content.title) && content.wordCount < 250)
      return rejected(code, 'the title is that of an error, login or challenge page');
  }
  if (content.wordCount < hardlyAnyWords)
    return rejected('too-short', `only ${content.wordCount} words of text`);
  const declared = isDeclaredArticle(head);
  if (isListing(head, content, reading, declared))
    return rejected('listing', 'most of its text are links to other pages');
  if (content.wordCount < fewWords && !declared)
    return rejected('too-short', `only ${content.wordCount} words, and nothing declares it an article`);
  return { kind: 'article' };
}

const rejected = (code: string, reason: string): Verdict => ({ kind: 'rejected', code, reason });

function isDeclaredArticle(head: Head): boolean {
  if ((metaOf(head, 'og:type') ?? '').toLowerCase() === 'article') return true;
  if (metaOf(head, 'article:published_time', 'datepublished', 'pubdate') !== undefined) return true;
  return head.jsonLd.some((node) => typesOf(node).some((type) => /Article|BlogPosting|Report/.test(type)));
}

function isListing(head: Head, content: ArticleContent, reading: Reading, declared: boolean): boolean {
  if (declared || content.published !== undefined) return false;
  const type = (metaOf(head, 'og:type') ?? '').toLowerCase();
  const links = content.body.match(/<a /g)?.length ?? 0;
  const sparse = content.wordCount < 300 && links > content.wordCount / 15;
  const front = type === 'website' && new URL(content.url).pathname.length < 2;
  const linked = reading.linked[0] ?? 0;
  const all = reading.text[0] ?? 1;
  return (front && linked / all > 0.3) || sparse || (linked / all > 0.7 && content.wordCount < 200);
}
