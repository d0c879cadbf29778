import { describe, expect, test } from 'vitest';
import { createRobots } from '../../../../functions/scrape/robots/robots.ts';
import { cpuTime } from '../cpu-time.ts';

const origin = 'https://paper.example';
const robots = (text: string) => createRobots(Buffer.from(text), origin);
const allows = (text: string, path: string) => robots(text).allows(`${origin}${path}`);

// RFC 9309, clause by clause, in the spirit of google/robotstxt's tests.
describe('which lines are rules (§2.2)', () => {
  test.each([
    ['a rule for us', 'user-agent: bantin\ndisallow: /\n', false],
    ['unknown lines', 'foo: bantin\nbar: /\n', true],
    ['no colon, but white space', 'user-agent bantin\ndisallow /\n', false],
    ['any case', 'USER-AGENT: BanTin\nDISALLOW: /\n', false],
    ['white space around', '  User-agent :  bantin \n\t disallow : / \n', false],
    ['a misspelling', 'useragent: bantin\ndissallow: /\n', false],
    ['old line ends', 'user-agent: bantin\rdisallow: /\r', false],
    ['a comment', 'user-agent: bantin # us\ndisallow: / # all\n', false],
    ['a comment instead of a rule', 'user-agent: bantin\n# disallow: /\n', true],
    ['an empty rule', 'user-agent: bantin\ndisallow:\n', true],
    ['a rule before any group', 'disallow: /\nuser-agent: bantin\n', true],
    ['nothing', '', true],
    ['an HTML page', '<!doctype html><html><body>Not found</body></html>', true],
  ])('%s', (_case, text, allowed) => {
    expect(allows(text, '/x')).toBe(allowed);
  });

  test('a pattern is case-sensitive', () => {
    expect(allows('user-agent: bantin\ndisallow: /X/', '/x/')).toBe(true);
  });
});

describe('which group is ours (§2.2.1)', () => {
  test.each([
    [
      'the one that names us, wherever it stands',
      'user-agent: *\ndisallow: /\nuser-agent: bantin\nallow: /\n',
      true,
    ],
    ['before the one for all', 'user-agent: bantin\ndisallow: /\nuser-agent: *\nallow: /\n', false],
    [
      'all that name us together',
      'user-agent: bantin\nallow: /a\nuser-agent: other\ndisallow: /\nuser-agent: bantin\ndisallow: /x\n',
      false,
    ],
    ['one that names several', 'user-agent: other\nuser-agent: bantin\ndisallow: /\n', false],
    ['one of another name is not', 'user-agent: bantin-images\ndisallow: /\n', true],
    ['one that begins as ours is not', 'user-agent: ban\ndisallow: /\n', true],
    ['a version does not count', 'user-agent: bantin/2.0\ndisallow: /\n', false],
    ['what follows the name does not count', 'user-agent: bantin the crawler\ndisallow: /\n', false],
    [
      'the one for all when none names us',
      'user-agent: other\nallow: /\nuser-agent: *\ndisallow: /\n',
      false,
    ],
    ['a star with a comment is for all', 'user-agent: * # everybody\ndisallow: /\n', false],
    ['one without rules lets us in', 'user-agent: *\ndisallow: /\nuser-agent: bantin\n', true],
    [
      'a sitemap line does not end the names',
      'user-agent: bantin\nsitemap: https://paper.example/s.xml\nuser-agent: other\ndisallow: /\n',
      false,
    ],
    ['nor does an unknown one', 'user-agent: bantin\nnoindex: /x\nuser-agent: other\ndisallow: /\n', false],
    ['nor does a delay', 'user-agent: bantin\ncrawl-delay: 3\nuser-agent: other\ndisallow: /\n', false],
    ['nor does an empty line', 'user-agent: bantin\n\ndisallow: /\n', false],
    ['a rule does', 'user-agent: bantin\nallow: /\nuser-agent: other\ndisallow: /\n', true],
  ])('%s', (_case, text, allowed) => {
    expect(allows(text, '/x')).toBe(allowed);
  });
});

describe('which rule wins (§2.2.2)', () => {
  test.each([
    ['the longer one', 'allow: /x/\ndisallow: /', '/x/page', true],
    ['the longer one, whatever the order', 'disallow: /x/page.html\nallow: /x/', '/x/page.html', false],
    ['allow, when both are as long', 'disallow: /x\nallow: /x', '/x', true],
    ['allow, when both are empty', 'disallow:\nallow:', '/x', true],
    ['a longer one with a star', 'allow: /page\ndisallow: /*.html', '/page.html', false],
    ['a longer one without', 'allow: /x/page.\ndisallow: /*.html', '/x/page.html', true],
    ['none that does not match', 'disallow: /x/', '/x', true],
  ])('%s', (_case, rules, path, allowed) => {
    expect(allows(`user-agent: bantin\n${rules}\n`, path)).toBe(allowed);
  });
});

describe('patterns (§2.2.3)', () => {
  test.each([
    ['/fish', '/fish', false],
    ['/fish', '/fisheries/x.html', false],
    ['/fish', '/catfish?id=fish', true],
    ['/fish*', '/fish.php?id=1', false],
    ['/fish/', '/fish', true],
    ['/*.php', '/folder/any.php.file.html', false],
    ['/*.php', '/windows.PHP', true],
    ['/*.php$', '/a.php', false],
    ['/*.php$', '/a.php?x=1', true],
    ['/fish*.php', '/fishheads/catfish.php?x', false],
    ['/x$', '/x', false],
    ['/x$', '/xy', true],
    ['/x$y', '/x$y', false],
    ['/foo/*/qux', '/foo/bar/qux', false],
    ['/foo/*/qux', '/foo/qux', true],
    ['*', '/anything', false],
    ['/a**b', '/axxb', false],
    ['fish', '/fish', true],
  ])('Disallow: %s for %s', (pattern, path, allowed) => {
    expect(allows(`user-agent: bantin\ndisallow: ${pattern}\n`, path)).toBe(allowed);
  });
});

describe('encoding (§2.2.2)', () => {
  test.each([
    ['/foo/ツ', '/foo/%E3%83%84'],
    ['/foo/%E3%83%84', '/foo/ツ'],
    ['/foo/%e3%83%84', '/foo/%E3%83%84'],
    ['/foo/%62%61%7A', '/foo/baz'],
    ['/foo/baz', '/foo/%62%61%7A'],
    ['/foo?q=a|b', '/foo?q=a|b'],
    ['/foo?f[x]=1', '/foo?f[x]=1'],
    ['/foo?f%5Bx%5D=1', '/foo?f[x]=1'],
    ["/it's", '/it%27s'.replace('%27', "'")],
    ['/tiếng-việt/', '/ti%E1%BA%BFng-vi%E1%BB%87t/bai'],
    ['/a b', '/a%20b'],
  ])('Disallow: %s for %s', (pattern, path) => {
    expect(allows(`user-agent: bantin\ndisallow: ${pattern}\n`, path)).toBe(false);
  });

  test('an encoded slash is not a slash', () => {
    expect(allows('user-agent: bantin\ndisallow: /a/b', '/a%2Fb')).toBe(true);
  });

  test('an allowance is taken as it is spelled', () => {
    const text = 'user-agent: bantin\ndisallow: /\nallow: /foo/%62%61%7A\n';
    expect(allows(text, '/foo/%62%61%7A')).toBe(true);
    expect(allows(text, '/foo/baz')).toBe(false);
  });
});

describe('the file', () => {
  test('is always allowed itself', () => {
    expect(allows('user-agent: *\ndisallow: /', '/robots.txt')).toBe(true);
  });

  test.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf]],
    ['half of one', [0xef, 0xbb]],
  ])('may begin with %s', (_case, mark) => {
    const text = Buffer.concat([Buffer.from(mark), Buffer.from('User-agent: *\nDisallow: /x')]);
    expect(createRobots(text, origin).allows(`${origin}/x`)).toBe(false);
  });

  test('counts up to 500 KiB', () => {
    const padding = `#${'x'.repeat(98)}\n`;
    const early = `${padding.repeat(5_000)}user-agent: *\ndisallow: /x\n`;
    const late = `${padding.repeat(5_200)}user-agent: *\ndisallow: /x\n`;
    expect(allows(early, '/x')).toBe(false);
    expect(allows(late, '/x')).toBe(true);
  });

  test('may be kept as what concerns us, and says the same', () => {
    const text =
      'User-agent: other\nDisallow: /\n\nUser-agent: *\nCrawl-delay: 2\nDisallow: /x\nAllow: /x/y\n';
    const kept = robots(robots(text).text);
    expect(kept.text).toBe('User-agent: bantin\nCrawl-delay: 2\nDisallow: /x\nAllow: /x/y\n');
    expect([kept.allows(`${origin}/x`), kept.allows(`${origin}/x/y`), kept.crawlDelayMs]).toEqual([
      false,
      true,
      2_000,
    ]);
  });
});

describe('Crawl-delay', () => {
  test.each([
    ['2', 2_000],
    ['0.5', 500],
    ['3600', 30_000],
    ['-1', undefined],
    ['soon', undefined],
    ['', undefined],
    ['Infinity', 30_000],
  ])('%s', (written, delay) => {
    expect(robots(`user-agent: *\ncrawl-delay: ${written}\n`).crawlDelayMs).toBe(delay);
  });

  test('of others does not concern us', () => {
    expect(
      robots('user-agent: other\ncrawl-delay: 9\n\nuser-agent: bantin\ndisallow: /x\n').crawlDelayMs,
    ).toBeUndefined();
  });
});

describe('hostile files', () => {
  test('may be cut within a character', () => {
    const text = `user-agent: *\ndisallow: /${'a'.repeat(4_094)}😀\n`;
    expect(allows(text, `/${'a'.repeat(4_000)}`)).toBe(false);
    expect(allows(text, '/b')).toBe(true);
  });

  const numbered = (line: (at: number) => string) =>
    Array.from({ length: 25_000 }, (_, at) => line(at)).join('\n');
  const long = `/${'a'.repeat(1_900)}`;
  test.each([
    ['many rules', 'disallow: /aaaaaaaaaaaab\n'.repeat(20_000)],
    ['many different rules', numbered((at) => `disallow: /aaa${at}`)],
    ['many different ends', numbered((at) => `disallow: /aaa${at}$`)],
    ['many encoded rules', numbered((at) => `disallow: /%61%62%e3${at}`)],
    ['many rules beyond ASCII', numbered((at) => `disallow: /ツ${at}`)],
    ['many groups', numbered((at) => `user-agent: bantin\nallow: /aaa${at}`)],
    ['many line ends', '\r'.repeat(500_000)],
    ['many dollars', `disallow: /${'$'.repeat(500_000)}`],
    ['many stars', `disallow: ${'/*a'.repeat(5_000)}b\n`],
    ['many rules with stars', 'disallow: /*a*a*a*a*a*a*a*a*b\n'.repeat(15_000)],
    ['one endless line', `disallow: /${'a'.repeat(500_000)}`],
    ['many names', 'user-agent: bantin\n'.repeat(20_000)],
    ['white space', `disallow:${' '.repeat(400_000)}/`],
    ['no line at all', ':'.repeat(500_000)],
  ])('%s cost little', (_case, rules) => {
    const text = `user-agent: *\n${rules}`;
    const best = Math.min(...[1, 2, 3].map(() => cpuTime(() => allows(text, long))));
    // At rest none takes 50 ms.
    expect(best).toBeLessThan(150);
  });

  test('forbid at least as much as they say when they are cut', () => {
    const stars = `/${'*a'.repeat(40)}`;
    expect(allows(`user-agent: *\ndisallow: ${stars}`, `/${'a'.repeat(60)}`)).toBe(false);
    expect(allows(`user-agent: *\ndisallow: /\nallow: ${stars}`, `/${'a'.repeat(60)}`)).toBe(false);
  });
});
