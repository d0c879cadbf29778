import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../functions/html/parse.ts';
import { buildBlocks } from '../../../../functions/normalise/body/build.ts';
import { serialise } from '../../../../functions/normalise/body/serialise.ts';
import { finishingPasses, passes } from '../../../../functions/normalise/passes/all.ts';
import type { Draft } from '../../../../functions/normalise/passes/pass.ts';

/** `<pass>/<case>/in.html` opens with a comment on what the case shows; `title`, `authors` and `language` stand in further comments. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const all = new Map([...passes, ...finishingPasses].map((pass) => [pass.name, pass]));

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const field = (html: string, name: string): string | undefined =>
  new RegExp(`<!-- ${name}: (.*?) -->`).exec(html)?.[1];

function draftOf(html: string): Draft {
  const blocks = buildBlocks(parseHtml(html).children, { base: 'https://paper.example/', skip: () => false });
  const authors = field(html, 'authors')?.split(', ') ?? [];
  const language = field(html, 'language');
  const dates = { fetchedAt: '2026-03-20T06:00:00.000Z', ...(language === undefined ? {} : { language }) };
  return { blocks, title: field(html, 'title') ?? '', authors, dates, records: [], bylines: [] };
}

it('has cases for every pass, one of which must not be touched', () => {
  expect(foldersIn(folder)).toEqual([...all.keys()].sort());
  for (const name of all.keys()) {
    const cases = foldersIn(folder + name);
    expect(cases.length).toBeGreaterThanOrEqual(3);
    expect(cases).toContain('must-not-touch');
  }
});

describe.each([...all.values()])('$name', (pass) => {
  it.each(foldersIn(folder + pass.name))('%s', (name) => {
    const place = `${folder}${pass.name}/${name}`;
    expect(existsSync(`${place}/out.html`)).toBe(true);
    const html = readFileSync(`${place}/in.html`, 'utf8');
    const expected = readFileSync(`${place}/out.html`, 'utf8');
    expect(html).toMatch(/^<!-- .{10,} -->\n/);
    const draft = draftOf(html);
    const before = serialise(draft.blocks);
    pass.run(draft);
    const after = serialise(draft.blocks);
    expect(`${after}\n`).toBe(expected);
    // What changed is in the Trace; what did not change is not.
    expect(draft.records.length > 0).toBe(after !== before);
  });
});
