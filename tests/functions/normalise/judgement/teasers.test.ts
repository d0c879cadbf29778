import { expect, test } from 'vitest';
import { parseHtml } from '../../../../functions/html/parse.ts';
import { readOutline } from '../../../../functions/normalise/body/boilerplate.ts';
import { mostlyTeasers } from '../../../../functions/normalise/judgement/teasers.ts';
import { outlineOf } from '../../../../functions/normalise/outline.ts';

const summary = (at: number) =>
  `What is told of story ${at} in a few lines, so that whoever passes by may want to read more of it than this.`;
const cards = Array.from(
  { length: 20 },
  (_, at) =>
    `<div><h3><a href="/story-${at}.html">The headline of story ${'abcdefghijklmnopqrst'[at]} about boats</a></h3><p>${summary(at)}</p></div>`,
).join('');
const told = Array.from({ length: 20 }, (_, at) => summary(at));
const reading = (own: string) => readOutline(outlineOf(parseHtml(`<main><p>${own}</p>${cards}</main>`)));

test('a text of what stands below the headlines of other pages is a list', () => {
  const own = 'All of our stories about the harbour.';
  expect(mostlyTeasers([own, ...told].join('\n'), reading(own))).toBe(true);
});

test('a whole article is one, however many others its page shows below', () => {
  const own = 'The crane was lifted off its rails before noon, and nobody was hurt. '.repeat(20);
  expect(mostlyTeasers([own, ...told].join('\n'), reading(own))).toBe(false);
});

test('where the text was found, headlines stand: in it, or between its parts', () => {
  const own = 'All of our stories about the harbour.';
  const page = reading(own);
  const named = (name: string) => page.outline.elements.filter((element) => element.name === name);
  const text = told.join('\n');

  expect(mostlyTeasers(text, page, named('main'))).toBe(true);
  expect(mostlyTeasers(text, page, named('p').slice(1))).toBe(true);
  expect(mostlyTeasers(text, page, named('p').slice(0, 1))).toBe(false);
});
