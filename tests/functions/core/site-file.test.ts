import { describe, expect, it } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { parseSite, sourceFromUrl } from '../../../functions/core/site-file.ts';

const home = 'https://www.example.org/';
const site = (fields: Readonly<Record<string, unknown>>) => JSON.stringify({ home, ...fields });

function errorOf(run: () => unknown): SyndicationError {
  try {
    run();
  } catch (error) {
    if (error instanceof SyndicationError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const detailOf = (text: string) => errorOf(() => parseSite(text, 'sites/x.json')).detail;

describe('a site file', () => {
  it('needs no more than the front page', () => {
    expect(parseSite(site({}), 'x.json')).toEqual({
      id: 'example-org',
      name: 'www.example.org',
      home,
      listings: [home],
    });
  });

  it('keeps every field it states', () => {
    const fields = {
      id: 'bao-x',
      name: 'Báo X',
      home: 'https://x.example/',
      description: 'Một tờ báo.',
      language: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      listings: ['https://x.example/a/', 'https://x.example/b/'],
      articleUrls: ['*-d*.html'],
      ignoreUrls: ['/video/*'],
      selectors: { title: '.t', lead: '.l', body: '.b', authors: '.a', published: '.p', remove: ['.r'] },
      ports: [8443],
      entries: 20,
    };
    expect(parseSite(JSON.stringify({ $schema: './site.schema.json', ...fields }), 'x.json')).toEqual(fields);
  });

  it('may begin with a byte order mark', () => {
    expect(parseSite(`\uFEFF${site({})}`, 'x.json').home).toBe(home);
  });

  it('gives language tags their canonical spelling', () => {
    expect(parseSite(site({ language: 'PT-br' }), 'x.json').language).toBe('pt-BR');
  });

  it('counts a listing once', () => {
    const listings = ['https://example.org', 'https://example.org/'];
    expect(parseSite(site({ listings }), 'x.json').listings).toEqual(['https://example.org/']);
  });

  it('allows the ports that its own addresses name', () => {
    const text = site({
      home: 'http://example.org:8080/',
      listings: ['https://example.org:8443/a'],
      ports: [9000],
    });
    expect(parseSite(text, 'x.json').ports).toEqual([8080, 8443, 9000]);
  });
});

describe('a broken site file', () => {
  it('is reported with file, step and remedy on one line', () => {
    const { code, step, url, message } = errorOf(() => parseSite('{', 'sites/x.json'));
    expect({ code, step, url }).toEqual({ code: 'bad-site-file', step: 'setup', url: 'sites/x.json' });
    expect(message).toMatch(/^setup: sites\/x\.json: .*site\.schema\.json/);
    expect(message).not.toContain('\n');
  });

  const url = 'expected an absolute http(s) URL, got';
  it.each([
    ['names the entry of a list', { listings: [home, home, 'abc'] }, `listings[2]: ${url} "abc"`],
    ['refuses other schemes', { home: 'ftp://example.org/' }, `home: ${url} "ftp://example.org/"`],
    [
      'names fields in fields',
      { selectors: { body: ' ' } },
      'selectors.body: expected a CSS selector on one line, at most 500 characters, got " "',
    ],
    [
      'refuses long selectors',
      { selectors: { title: 'a'.repeat(501) } },
      /^selectors\.title: expected .* got "a{78}…$/,
    ],
    ['refuses selectors of many lines', { selectors: { title: 'a\nb' } }, /got "a\\nb"$/],
    [
      'refuses empty lists',
      { listings: [] },
      'listings: expected a list of 1 to 200 absolute http(s) URLs, got an empty list',
    ],
    [
      'refuses a text for a list',
      { articleUrls: '*.html' },
      'articleUrls: expected a list of 1 to 50 patterns, got "*.html"',
    ],
    ['refuses a list for an object', { selectors: ['.a'] }, 'selectors: expected an object, got a list of 1'],
    [
      'refuses patterns that are addresses',
      { articleUrls: ['https://x.org/*'] },
      /^articleUrls\[0\]: expected a pattern/,
    ],
    [
      'refuses patterns with many stars',
      { ignoreUrls: ['*a*a*a*a*a*a*a*a*'] },
      /^ignoreUrls\[0\]: .* at most 8/,
    ],
    [
      'refuses ids that would break keys',
      { id: '../x' },
      /^id: expected at most 64 lower-case .* got "\.\.\/x"$/,
    ],
    [
      'refuses ports out of range',
      { ports: [65_536] },
      'ports[0]: expected a whole number from 1 to 65535, got 65536',
    ],
    ['refuses broken numbers', { entries: 1.5 }, 'entries: expected a whole number from 1 to 500, got 1.5'],
    ['refuses blank names', { name: '' }, 'name: expected one line of at most 200 characters, got ""'],
    [
      'refuses zones that Intl does not know',
      { timeZone: 'Asia/Hanoi' },
      /^timeZone: expected an IANA time zone .* got "Asia\/Hanoi"$/,
    ],
    ['refuses offsets as zones', { timeZone: '+07:00' }, /^timeZone: expected an IANA time zone/],
    ['refuses languages in words', { language: 'Vietnamese' }, /^language: expected a BCP 47 language/],
    ['suggests the language of a country', { language: 'vn' }, /got "vn"; did you mean vi\?$/],
    [
      'suggests the field that was meant',
      { langauge: 'vi' },
      'langauge: unknown field; did you mean language?',
    ],
    ['suggests whatever the case', { timezone: 'UTC' }, 'timezone: unknown field; did you mean timeZone?'],
    [
      'suggests fields in fields',
      { selectors: { boddy: 'p' } },
      'selectors.boddy: unknown field; did you mean body?',
    ],
    [
      'lists the known fields when none is near',
      { colour: 1 },
      /^colour: unknown field; known are .*home, .*editions$/,
    ],
    ['is not fooled by names of Object', { constructor: 1 }, /^constructor: unknown field/],
    [
      'shows no password',
      { home: 'https://me:secret@example.org/' },
      `home: ${url} one with a user name or password`,
    ],
  ])('%s', (_name, fields, expected) => {
    const detail = detailOf(site(fields));
    if (typeof expected === 'string') expect(detail).toBe(expected);
    else expect(detail).toMatch(expected);
  });

  it('lists every problem, on one line', () => {
    expect(detailOf('{ "id": "x", "lang": "vi", "nmae": "X", "entries": 0 }')).toBe(
      'lang: unknown field; did you mean language?; nmae: unknown field; did you mean name?; ' +
        'home: required, but missing; entries: expected a whole number from 1 to 500, got 0',
    );
  });

  it.each([
    ['[]', 'expected an object, got an empty list'],
    ['"x"', 'expected an object, got "x"'],
    ['null', 'expected an object, got null'],
  ])('must be an object, not %s', (text, expected) => {
    expect(detailOf(text)).toBe(expected);
  });

  it.each([
    ['', 'line 1, column 1: expected a value, got the end of the file'],
    ['{\n  "home": "x",\n}', 'line 3, column 1: expected a field name in double quotes, got }'],
    [
      '{\n  "home": "x"\n  "id": "y"\n}',
      'line 3, column 3: expected a comma or a closing bracket, got "id":',
    ],
    ["{ 'home': 1 }", `line 1, column 3: expected a field name in double quotes or "}", got 'home':`],
    ['{ "home" "x" }', 'line 1, column 10: expected a colon, got "x"'],
    ['{ "a": nul }', 'line 1, column 8: expected a value, got nul'],
    ['{ "a": [1, ] }', 'line 1, column 12: expected a value, got ]'],
    ['{ "a": [1 } }', 'line 1, column 11: expected a comma or a closing bracket, got }'],
    ['{ "a": "one\ntwo" }', 'line 1, column 8: expected a value, got "one'],
    ['{} {}', 'line 1, column 4: expected the end of the file, got {}'],
    ['{ "a": 01 }', 'line 1, column 8: expected a value, got 01'],
    ['{ // why\n}', 'line 1, column 3: expected a field name in double quotes or "}", got //'],
  ])('names line and column of a fault in %j', (text, expected) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(detailOf(text)).toBe(expected);
  });

  it('has no more than 65536 characters', () => {
    expect(detailOf(' '.repeat(65_537))).toBe('expected at most 65536 characters, got 65537');
  });
});

describe('an address without a site file', () => {
  it('is a listing of a source named after its host', () => {
    expect(sourceFromUrl('https://www.Example.org/news/?page=2#top')).toEqual({
      id: 'example-org',
      name: 'www.example.org',
      home,
      listings: ['https://www.example.org/news/?page=2'],
    });
  });

  it('may have a port, which then is part of the id and may be asked', () => {
    expect(sourceFromUrl('http://127.0.0.1:4000')).toMatchObject({
      id: '127-0-0-1-4000',
      name: '127.0.0.1:4000',
      ports: [4000],
    });
  });

  it('keeps ids short and distinct, however long the host', () => {
    const [a, b] = ['a', 'b'].map((letter) => sourceFromUrl(`https://${'x.'.repeat(60)}${letter}.org/`).id);
    expect(a).toMatch(/^[a-z0-9-]{1,64}$/);
    expect(a).not.toBe(b);
  });

  it.each(['example.org', 'ftp://example.org/', 'javascript:alert(1)', ''])('refuses %j', (address) => {
    const { code, step } = errorOf(() => sourceFromUrl(address));
    expect({ code, step }).toEqual({ code: 'bad-url', step: 'setup' });
  });

  it('refuses credentials and does not repeat them', () => {
    const { code, message } = errorOf(() => sourceFromUrl('https://me:secret@example.org/'));
    expect(code).toBe('invalid-address');
    expect(message).not.toContain('secret');
  });
});
