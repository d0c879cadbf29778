import type { Article } from '../../../../functions/core/article.ts';
import type { Random } from '../../normalise/sanitiser/random.ts';
import { articleNo, numbers } from '../scene.ts';

/** What breaks feeds, escaping, parsers or programs, to be strung together. */
const pieces = [
  '&', '&&', '<', '>', '"', "'", '&amp;', '&lt;b&gt;', '&#38;', '&#x3C;', '&nbsp;', '&unknown;', '&#0;', '&#xD800;', '&#1114112;',
  ']]>', ']]', ']', '<![CDATA[', '<!--', '-->', '<!-- a -- b -->', '<?xml version="1.0"?>', '<?php ?>', '<!DOCTYPE html>',
  '<b>', '</b>', '<i', '</', '<br/>', '<p>', '</p>', '<script>alert(1)</script>', '<style>a{b:c}</style>',
  '<iframe src="//x"></iframe>', '<img src="a.jpg" alt="a > b">', '<a href="/rel?a=1&b=2">', '</a>',
  '\n', '\r\n', '\r', '\t', '  ', '\0', '\u0001', '\u000b', '\u001f', '\u007f', '\u0080', '\u0085', '\u009f', '\u00a0', '\u00ad',
  '\u200b', '\u200d', '\u202e', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\ufdd0', '\ud800', '\udfff', '\ud83d',
  '😀', '👨‍👩‍👧', '🏳️‍🌈', 'Việt', 'Việt'.normalize('NFD'), 'مرحبا', 'שלום', '中文', 'ไทย', 'हिन्दी', 'Z̷͑', '½',
  '$&', '$1', '$$', '%s', '%00', '\\n', '\\u0041', '\\', 'undefined', 'null', '[object Object]', '__proto__', 'javascript:alert(1)',
  '“q”', '`', '{{x}}', '—', 'bến', 'phà',
]; // biome-ignore format: a table

const textOf = (random: Random, most: number): string =>
  Array.from({ length: 1 + random.upTo(most) }, () => random.pick(pieces)).join(
    random.chance(0.5) ? '' : ' ',
  );

const textsOf = (random: Random, most: number): readonly string[] =>
  Array.from({ length: random.upTo(most) }, () => textOf(random, 4));

/** The Articles of one document. Each has some text in every field, so that nothing has to stand in for it. */
export function randomArticles(random: Random): readonly Article[] {
  return numbers(1, 1 + random.upTo(5)).map((number) =>
    articleNo(number, {
      title: `${number} ${textOf(random, 8)}`,
      lead: `l ${textOf(random, 10)}`,
      authors: textsOf(random, 3),
      tags: textsOf(random, 4),
      body: `${textOf(random, 40)} e`,
      licence: `r ${textOf(random, 4)}`,
      images: [{ url: 'https://harbour.example/a.jpg?a=1&b=2', caption: `c ${textOf(random, 6)}` }],
    }),
  );
}
