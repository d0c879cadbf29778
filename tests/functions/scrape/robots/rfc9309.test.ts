import { describe, expect, test } from 'vitest';
import { createRobots } from '../../../../functions/scrape/robots/robots.ts';

// RFC 9309 clause by clause: groups (§2.2.1), rules and their matching (§2.2.2, §2.2.3), other lines (§2.2.4), size (§2.5).

const cases: readonly (readonly [name: string, text: string | Uint8Array, path: string, allowed: boolean])[] =
  [
    ['empty', '', '/x', true],
    ['star', 'User-agent: *\nDisallow: /x', '/x', false],
    ['own wins over star', 'User-agent: *\nDisallow: /\nUser-agent: bantin\nDisallow: /p', '/x', true],
    ['own empty disallow allows', 'User-agent: bantin\nDisallow:\nUser-agent: *\nDisallow: /', '/x', true],
    ['own group without rules', 'User-agent: *\nDisallow: /\nUser-agent: bantin\n', '/x', true],
    ['case of token', 'USER-AGENT: BaNtIn\nDISALLOW: /x', '/x', false],
    ['version ignored', 'User-agent: bantin/1.0\nDisallow: /x', '/x', false],
    ['prefix is no match', 'User-agent: bantinbot\nDisallow: /x', '/x', true],
    ['shorter is no match', 'User-agent: ban\nDisallow: /x', '/x', true],
    [
      'merged groups',
      'User-agent: bantin\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: bantin\nDisallow: /c',
      '/c',
      false,
    ],
    [
      'merged groups first',
      'User-agent: bantin\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: bantin\nDisallow: /c',
      '/a',
      false,
    ],
    ['several agents', 'User-agent: other\nUser-agent: bantin\nDisallow: /x', '/x', false],
    [
      'several agents with blank line',
      'User-agent: bantin\n\n\nUser-agent: other\nDisallow: /x',
      '/x',
      false,
    ],
    ['rules before any agent', 'Disallow: /x\nUser-agent: other\nDisallow: /', '/x', true],
    ['longest match allow', 'User-agent: *\nDisallow: /p\nAllow: /p/a', '/p/a', true],
    ['longest match disallow', 'User-agent: *\nAllow: /p\nDisallow: /p/a', '/p/a', false],
    ['equal length allow wins', 'User-agent: *\nDisallow: /p\nAllow: /p', '/p', true],
    ['order does not count', 'User-agent: *\nAllow: /p/a\nDisallow: /p', '/p/a/b', true],
    ['path is case sensitive', 'User-agent: *\nDisallow: /X', '/x', true],
    ['dollar end', 'User-agent: *\nDisallow: /x$', '/x', false],
    ['dollar not further', 'User-agent: *\nDisallow: /x$', '/xy', true],
    ['dollar with query', 'User-agent: *\nDisallow: /x$', '/x?a', true],
    ['dollar in middle is literal', 'User-agent: *\nDisallow: /a$b', '/a$b', false],
    ['star middle', 'User-agent: *\nDisallow: /a*c', '/abbbc', false],
    ['star end', 'User-agent: *\nDisallow: /a*', '/a', false],
    ['star dollar', 'User-agent: *\nDisallow: /*.php$', '/a/b.php', false],
    ['star dollar not', 'User-agent: *\nDisallow: /*.php$', '/a/b.php?x', true],
    ['star dollar later', 'User-agent: *\nDisallow: /*.php$', '/a.phpx/b.php', false],
    ['leading star', 'User-agent: *\nDisallow: *.gif', '/a/b.gif', false],
    ['many stars', 'User-agent: *\nDisallow: /**a***b', '/xxaxxb', false],
    ['query', 'User-agent: *\nDisallow: /*?s=', '/x?s=1', false],
    ['percent same', 'User-agent: *\nDisallow: /a%3cd', '/a%3Cd', false],
    ['percent utf8 rule raw', 'User-agent: *\nDisallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['percent utf8 rule encoded', 'User-agent: *\nDisallow: /foo/bar/%E3%83%84', '/foo/bar/ツ', false],
    ['percent slash differs', 'User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
    ['unreserved encoded rule', 'User-agent: *\nDisallow: /%62in', '/bin', false],
    ['unreserved encoded url', 'User-agent: *\nDisallow: /bin', '/%62in', false],
    ['BOM', '\uFEFFUser-agent: *\nDisallow: /x', '/x', false],
    ['CR only', 'User-agent: *\rDisallow: /x', '/x', false],
    ['CRLF', 'User-agent: *\r\nDisallow: /x\r\n', '/x', false],
    ['comments', '# hi\nUser-agent: * # all\nDisallow: /x # no', '/x', false],
    ['spaces', '  User-agent  :   *  \n\t Disallow :\t/x  ', '/x', false],
    ['no colon', 'User-agent *\nDisallow /x', '/x', false],
    ['unknown lines between', 'User-agent: bantin\nNoindex: /\nFoo: bar\nDisallow: /x', '/x', false],
    [
      'sitemap between agents',
      'User-agent: bantin\nSitemap: /s\nUser-agent: other\nDisallow: /x',
      '/x',
      false,
    ],
    [
      'crawl-delay between agents',
      'User-agent: bantin\nCrawl-delay: 1\nUser-agent: other\nDisallow: /x',
      '/x',
      false,
    ],
    ['robots itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['empty allow', 'User-agent: *\nAllow:\nDisallow: /x', '/x', false],
    ['relative pattern without slash', 'User-agent: *\nDisallow: x', '/x', true],
    ['disallow all', 'User-agent: *\nDisallow: /', '/', false],
    ['html instead', '<!doctype html><html><body>User-agent: *\nDisallow: /</body></html>', '/x', true],
    [
      'beyond 500 KiB',
      Buffer.concat([
        Buffer.from('User-agent: *\n'),
        Buffer.alloc(501 * 1024, '#'),
        Buffer.from('\nDisallow: /x'),
      ]),
      '/x',
      true,
    ],
    [
      'within 500 KiB',
      Buffer.concat([
        Buffer.from('User-agent: *\n'),
        Buffer.alloc(400 * 1024, '#'),
        Buffer.from('\nDisallow: /x'),
      ]),
      '/x',
      false,
    ],
    ['index.html rule', 'User-agent: *\nAllow: /$\nDisallow: /', '/', true],
    ['index.html rule 2', 'User-agent: *\nAllow: /$\nDisallow: /', '/page', false],
    ['star token with text', 'User-agent: * bantin\nDisallow: /x', '/x', false],
    ['an escaped star is a star', 'User-agent: *\nDisallow: /a%2Ab', '/a*b', false],
    ['an escaped star is no wildcard', 'User-agent: *\nDisallow: /a%2Ab', '/axb', true],
    ['an escaped dollar is a dollar', 'User-agent: *\nDisallow: /a%24', '/a$', false],
    ['an escaped dollar is no end', 'User-agent: *\nDisallow: /a%24', '/a', true],
    ['a star in the address is no wildcard', 'User-agent: *\nDisallow: /axb', '/a*b', true],
    ['a second dollar is one', 'User-agent: *\nDisallow: /a$$', '/a$', false],
    ['a dollar alone', 'User-agent: *\nDisallow: $', '/', true],
    ['star and dollar', 'User-agent: *\nDisallow: /*$', '/a', false],
    ['star tie', 'User-agent: *\nAllow: *\nDisallow: /', '/a', true],
    ['star tie of equal length', 'User-agent: *\nAllow: /page\nDisallow: /*.ht', '/page.htm', true],
    ['the last star counts', 'User-agent: *\nDisallow: /a*b*c', '/axbxbxc', false],
    ['parts in order', 'User-agent: *\nDisallow: /a*b*c', '/axcxb', true],
    ['parts do not overlap', 'User-agent: *\nDisallow: /aba*ba$', '/aba', true],
    ['an end behind a star', 'User-agent: *\nDisallow: /a*b$', '/abab', false],
    ['a query alone', 'User-agent: *\nDisallow: /?', '/?a=1', false],
    ['no query, no match', 'User-agent: *\nDisallow: /?', '/', true],
    ['an encoded plus is no plus', 'User-agent: *\nDisallow: /a%2Bb', '/a+b', true],
    ['a full address is no path', 'User-agent: *\nDisallow: https://paper.example/x', '/x', true],
    ['a token within a browser string', 'User-agent: Mozilla/5.0 (bantin)\nDisallow: /', '/x', true],
    ['a token in quotation marks', 'User-agent: "bantin"\nDisallow: /', '/x', true],
    ['a star glued to a name', 'User-agent: *bot\nDisallow: /', '/x', true],
    ['no line end', 'User-agent: bantin\nDisallow: /', '/x', false],
    ['a form feed', 'User-agent: bantin\nDisallow: /x\f\n', '/x', false],
    ['a no-break space', 'User-agent:\u00a0bantin\nDisallow: /', '/x', false],
    ['a NUL behind the name', 'User-agent: bantin\0\nDisallow: /', '/x', false],
    ['HTML with rules in it', '<pre>User-agent: *</pre>\n<p>Disallow: /</p>', '/x', true],
    ['latin1 bytes', Buffer.from('User-agent: *\nDisallow: /caf\xe9', 'latin1'), '/x', true],
  ];

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? Buffer.from(text) : text);

describe('robots.txt', () => {
  test.each(cases)('%s', (_name, text, path, allowed) => {
    const robots = createRobots(bytesOf(text), 'https://paper.example');
    expect(robots.allows(`https://paper.example${path}`)).toBe(allowed);
    // What is kept between runs says the same.
    const kept = createRobots(Buffer.from(robots.text), 'https://paper.example');
    expect(kept.allows(`https://paper.example${path}`)).toBe(allowed);
  });
});
