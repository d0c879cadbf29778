import { describe, expect, test } from 'vitest';
import { fieldText, readXmlRecords } from '../../../functions/scrape/xml-records.ts';
import { cpuTime } from './cpu-time.ts';

const wanted = { records: new Set(['item']), fields: new Set(['link', 'title']), most: 3 };
const titles = (xml: string) =>
  readXmlRecords(xml, wanted).records.map((record) => fieldText(record, 'title'));

test('records are read wherever they stand, fields with their text', () => {
  const { root, records } = readXmlRecords(
    '<a><b><item><title>x<i>y</i>z</title></item></b><item><title/></item></a>',
    wanted,
  );
  expect(root).toBe('a');
  expect(records.map((record) => fieldText(record, 'title'))).toEqual(['xz', undefined]);
});

test('no more records are read than wanted', () => {
  expect(titles('<item><title>t</title></item>'.repeat(9))).toEqual(['t', 't', 't']);
});

describe('hostile XML is harmless', () => {
  test('entities of the document are not expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;&a;">]><x><item><title>&b;&#65;&amp;</title></item></x>`;
    expect(titles(bomb)).toEqual(['&b;A&']);
  });

  test('files and addresses are not read through entities', () => {
    expect(
      titles('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x><item><title>&e;</title></item></x>'),
    ).toEqual(['&e;']);
  });

  test.each([
    ['depth', '<a>'.repeat(300_000)],
    ['closing tags that were never opened', `<item>${'</b>'.repeat(300_000)}`],
    ['depth and closing tags', `${'<a>'.repeat(60_000)}${'</b>'.repeat(60_000)}`],
    ['fields without end', `<item>${'<title>x</title>'.repeat(200_000)}</item>`],
    [
      'attributes without end',
      `<item ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}></item>`,
    ],
    ['a text without end', `<item><title>${'x'.repeat(5_000_000)}</title></item>`],
    ['an open comment', `<item>${'<!--'.repeat(200_000)}`],
    ['open instructions', '<?'.repeat(500_000)],
  ])('%s costs linear time and bounded memory', (_case, xml) => {
    expect(cpuTime(() => readXmlRecords(xml, wanted))).toBeLessThan(1_500);
    const { records } = readXmlRecords(xml, wanted);
    expect(records.flatMap(({ fields }) => fields).length).toBeLessThanOrEqual(300);
    expect(
      Math.max(0, ...records.flatMap(({ fields }) => fields.map(({ text }) => text.length))),
    ).toBeLessThan(10_000);
  });
});
