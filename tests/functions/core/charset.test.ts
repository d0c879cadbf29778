import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../functions/core/charset.ts';
import { decodeAs } from '../../../functions/core/charset-decoders.ts';
import { charsetSamples } from './charset-samples.ts';
import { hongKongRows } from './hong-kong-rows.ts';

const head = '<!doctype html><html><head><title>t</title></head><body class="home">';
const bytesOf = (base64: string) => Buffer.from(base64, 'base64');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const page = (body: Uint8Array, meta = '') =>
  Buffer.concat([latin1(`${head}${meta}<p>`), body, latin1('</p>')]);
const metaOf = (charset: string) =>
  `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

/** Encodings that are not to be guessed: one hides its text in escape sequences, the other is told by its label only. */
const guessable = charsetSamples.filter(({ charset }) => charset !== 'iso-2022-jp');
const named = (samples: typeof charsetSamples) =>
  samples.map((sample) => [`${sample.language} in ${sample.charset}`, sample] as const);

describe('a page that declares its legacy charset', () => {
  it.each(named(charsetSamples))('is read by its header: %s', (_name, { charset, text, base64 }) => {
    const got = decodeHtml(page(bytesOf(base64)), `text/html; charset="${charset}"`);
    expect(got).toMatchObject({ charset, origin: 'header' });
    expect(got.text).toContain(text);
  });

  it.each(named(charsetSamples))('is read by its meta element: %s', (_name, { charset, text, base64 }) => {
    const got = decodeHtml(page(bytesOf(base64), metaOf(charset)), 'text/html');
    expect(got).toMatchObject({ charset, origin: 'meta' });
    expect(got.text).toContain(text);
  });
});

describe('a page that declares nothing, or something else', () => {
  it.each(named(guessable))('is recognised by its text: %s', (_name, { text, base64 }) => {
    expect(decodeHtml(page(bytesOf(base64))).text).toContain(text);
  });

  it.each(named(guessable))('is not taken for the UTF-8 it claims to be: %s', (_name, { text, base64 }) => {
    expect(
      decodeHtml(page(bytesOf(base64), '<meta charset=utf-8>'), 'text/html; charset=utf-8').text,
    ).toContain(text);
  });

  it.each(named(guessable))(
    'is not taken for the Latin-1 of a server default: %s',
    (_name, { text, base64 }) => {
      expect(decodeHtml(page(bytesOf(base64)), 'text/html; charset=ISO-8859-1').text).toContain(text);
    },
  );

  it.each(named(guessable))(
    'is read by meta where the header is wrong: %s',
    (_name, { charset, text, base64 }) => {
      const wrong = charset === 'windows-1251' ? 'windows-1256' : 'windows-1251';
      expect(
        decodeHtml(page(bytesOf(base64), metaOf(charset)), `text/html; charset=${wrong}`).text,
      ).toContain(text);
    },
  );

  it.each(named(guessable))(
    'is not taken for another legacy charset: %s',
    (_name, { charset, text, base64 }) => {
      const wrong = charset.startsWith('windows-1251') ? 'shift_jis' : 'windows-1251';
      expect(decodeHtml(page(bytesOf(base64)), `text/html; charset=${wrong}`).text).toContain(text);
    },
  );

  it('is not judged by what its scripts hold', () => {
    const { text, base64 } = charsetSamples.find(({ language }) => language === 'fr') ?? {
      text: '',
      base64: '',
    };
    const table = Buffer.from(Array.from({ length: 5_000 }, (_, index) => 0x80 + (index % 0x80)));
    const script = Buffer.concat([latin1('<script>var map = "'), table, latin1('";</script><p>')]);
    expect(decodeHtml(Buffer.concat([script, bytesOf(base64)])).text).toContain(text);
  });

  it('is read by its text even where every word of it is a script or an attribute', () => {
    const { text, base64 } = charsetSamples[0] ?? { text: '', base64: '' };
    const hidden = Buffer.concat([
      latin1('<script>var a = "'),
      bytesOf(base64),
      latin1('";</script><img alt="x">'),
    ]);
    expect(decodeHtml(hidden).text).toContain(text);
  });

  it('in few letters is in the language it states', () => {
    const few = latin1(
      '<html lang="hr"><p>Katamarani \xe6e krenuti tek u podne, priop\xe6ila je lu\xe8ka uprava.',
    );
    expect(decodeHtml(few, 'text/html; charset=utf-8').text).toContain(
      'će krenuti tek u podne, priopćila je lučka',
    );
  });

  it('is not taken for Greek whose words hold final sigmas', () => {
    const text =
      'Срок регистрации домена истёк. Если вы владелец, продлите домен в личном кабинете. Если нет, вы можете оставить заявку на его покупку.';
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const signs = [...decodeAs('x-mac-cyrillic', bytes)];
    expect(decodeHtml(page(Buffer.from([...text].map((sign) => signs.indexOf(sign))))).text).toContain(text);
  });

  it('in English keeps its few quotes, dashes and pounds', () => {
    const cases = ['don\x92t \x96 really', 'a \xa31,000 fine', 'close \xd7', 'the caf\xe9', '\xd8re'];
    const texts = cases.map((text) => decodeHtml(page(latin1(text))).text.replace(/<[^>]*>/g, ''));
    expect(texts).toEqual(['tdon’t – really', 'ta £1,000 fine', 'tclose ×', 'tthe café', 'tØre']);
  });
});

describe('UTF-8', () => {
  const text = 'Tiếng Việt có dấu – 漢字 😀';

  it.each([
    ['undeclared', '', undefined, 'detected'],
    ['by-header', '', 'text/html;charset=UTF8', 'header'],
    ['by-meta', '<meta charset=UTF-8>', undefined, 'meta'],
    ['under-a-false-label', metaOf('windows-1258'), 'text/html; charset=iso-8859-1', 'detected'],
    ['under-an-unknown-label', metaOf('vietnamese'), 'text/html; charset=none', 'detected'],
  ])('is read as what it is: %s', (_name, meta, header, origin) => {
    const got = decodeHtml(page(Buffer.from(text), meta), header);
    expect(got).toMatchObject({ charset: 'utf-8', origin });
    expect(got.text).toContain(text);
  });

  it.each([
    ['utf-8', 1],
    [undefined, 1],
    [undefined, 4],
  ])('stays UTF-8 with a few bytes that are not: %s', (charset, times) => {
    const broken = Buffer.concat([Buffer.from(text.repeat(times)), latin1('c\xe1c b\xe1o')]);
    const got = decodeHtml(page(broken), charset && `text/html; charset=${charset}`);
    expect(got.charset).toBe('utf-8');
    expect(got.text).toContain('c\ufffdc b\ufffdo');
  });

  it('loses its byte order mark, also a second and third', () => {
    expect(decodeHtml(Buffer.from(`\ufeff\ufeff\ufeff${text}`), 'text/html; charset=big5')).toEqual({
      text,
      charset: 'utf-8',
      origin: 'bom',
    });
  });

  it('is not believed of a mark before another charset, and the mark goes', () => {
    const { text: french, base64 } = charsetSamples.find(({ language }) => language === 'fr') ?? {
      text: '',
      base64: '',
    };
    expect(decodeHtml(Buffer.concat([latin1('\xef\xbb\xbf'), bytesOf(base64)])).text).toBe(french);
  });

  it('is what a plain ASCII page becomes, under the name it declares', () => {
    expect(decodeHtml(latin1('plain'))).toEqual({ text: 'plain', charset: 'utf-8', origin: 'default' });
    expect(decodeHtml(latin1('plain'), 'text/html; charset=gbk').charset).toBe('gb18030');
    expect(decodeHtml(new Uint8Array())).toEqual({ text: '', charset: 'utf-8', origin: 'default' });
  });

  it('has no NUL when it reaches a parser', () => {
    expect(decodeHtml(latin1('a\0b')).text).toBe('a\ufffdb');
  });
});

describe('UTF-8 that was taken for another encoding and encoded again', () => {
  const signs = [
    ...decodeAs(
      'windows-1252',
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    ),
  ];
  const again = (text: string) =>
    Buffer.from([...Buffer.from(text)].map((byte) => signs[byte] ?? '').join(''));
  const said = (bytes: Uint8Array) => decodeHtml(bytes, 'text/html; charset=utf-8').text;

  it.each([
    ['Vietnamese', 'Chợ nổi mở thêm bến cho ghe nhỏ, bà con xóm cồn chờ cây cầu thứ hai.'],
    ['Russian', 'В старом депо открылся музей трамвая, экскурсии ведут вожатые.'],
    ['Japanese', '市は四日、図書館の開館時間を延長すると発表した。 金曜と土曜。 半年。 試行。 本格。'],
    ['English with quotes', '“Never”, she said – and it’s true… “Never again”, he’d say — “no”.'],
  ])('says what it said first: %s', (_language, text) => {
    expect(said(again(text))).toBe(text);
  });

  it.each([
    ['a text about it', 'If é shows as Ã© and ’ as â€™, café, naïve and résumé were read as Latin-1. Voilà.'],
    ['capitals with accents', 'ÂGE ÉTÉ ÇA ÎLE ÀÂ ÉÉ ÔÔ'],
    ['a single slip', 'CafÃ© au lait'],
  ])('is left alone: %s', (_case, text) => {
    expect(said(Buffer.from(text))).toBe(text);
  });
});

describe('UTF-16', () => {
  const text = `${head}<p>Chợ hoa ven sông</p>`;
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();

  it.each([
    ['le-with-mark', Buffer.concat([latin1('\xff\xfe'), little]), undefined, 'utf-16le', 'bom'],
    ['be-with-mark', Buffer.concat([latin1('\xfe\xff'), big]), 'text/html; charset=utf-8', 'utf-16be', 'bom'],
    ['le-by-header', little, 'text/html; charset=utf-16', 'utf-16le', 'header'],
    ['be-undeclared', big, undefined, 'utf-16be', 'detected'],
    ['be-called-le', big, 'text/html; charset=utf-16le', 'utf-16be', 'detected'],
  ])('is read by its mark or its NULs: %s', (_name, bytes, header, charset, origin) => {
    expect(decodeHtml(bytes, header)).toEqual({ text, charset, origin });
  });

  it.each(['utf-16', 'utf-16be'])('declared for bytes that are none is not believed: %s', (charset) => {
    const got = decodeHtml(
      page(Buffer.from('Chợ hoa'), `<meta charset="${charset}">`),
      `text/html; charset=${charset}`,
    );
    expect(got).toMatchObject({ charset: 'utf-8', origin: 'meta' });
    expect(got.text).toContain('Chợ hoa');
    const xml = Buffer.from(`<?xml version="1.0" encoding="${charset}"?><a>Chợ hoa</a>`);
    expect(decodeHtml(xml)).toMatchObject({ charset: 'utf-8', origin: 'meta' });
  });
});

describe('a declaration', () => {
  const { text, base64 } = charsetSamples.find(({ charset }) => charset === 'koi8-r') ?? {
    text: '',
    base64: '',
  };
  const originOf = (html: string) => {
    const got = decodeHtml(Buffer.concat([latin1(html), bytesOf(base64)]));
    return got.text.includes(text) ? got.origin : got.charset;
  };

  it.each([
    ['unquoted', '<meta charset=koi8-r>'],
    ['single-quoted', "<META CHARSET='KOI8-R'/>"],
    ['spaced', '<meta name=x  charset = " koi8-r " >'],
    ['http-equiv-last', '<meta content="text/html;charset=koi8-r" http-equiv="content-type">'],
    ['after-a-comment', '<!-- <meta charset=big5> --><meta charset=koi8-r>'],
    ['after-an-unknown-one', '<meta charset=x-none><meta charset=koi8-r>'],
    ['late', `<!--${' '.repeat(3_000)}--><meta charset=koi8-r>`],
    ['xml', '<?xml version="1.0" encoding="koi8-r"?><html>'],
  ])('is found: %s', (_name, html) => {
    expect(originOf(html)).toBe('meta');
  });

  it.each([
    ['in-a-comment', '<!-- <meta charset=koi8-r> -->'],
    ['in-another-meta', '<meta name="keywords" content="charset=koi8-r">'],
    ['too-late', `${' '.repeat(5_000)}<meta charset=koi8-r>`],
  ])('is overlooked, and the text recognised: %s', (_name, html) => {
    expect(originOf(html)).toBe('detected');
  });
});

describe('a trick', () => {
  it('with UTF-7 stays the harmless ASCII it is', () => {
    const trick = '+ADw-script+AD4-alert(1)+ADw-/script+AD4-';
    for (const label of ['utf-7', 'unicode-1-1-utf-7', 'x-utf-7']) {
      expect(decodeHtml(latin1(trick), `text/html; charset=${label}`).text).toBe(trick);
    }
  });

  it.each(['hz-gb-2312', 'iso-2022-kr', 'iso-2022-cn', 'replacement', 'csiso2022kr'])(
    'with a stateful encoding is not decoded: %s',
    (label) => {
      const trick = '~{<:Ky2;~}\x1b$)C\x0e<b>\x0f';
      expect(decodeHtml(latin1(trick), `text/html; charset=${label}`).text).toBe(trick);
    },
  );

  it('with ISO-2022-JP escapes is not followed where nothing declares it', () => {
    const trick = '<p>\x1b$B<script>\x1b(B</p>';
    expect(decodeHtml(latin1(trick)).text).toBe(trick);
  });

  it('cannot swallow a quote or a tag with a lead byte that has no partner', () => {
    for (const charset of ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']) {
      const { text } = decodeHtml(latin1('<a title="\xb0"><b>\x83<i>'), `text/html; charset=${charset}`);
      expect(text.replace(/[^\x20-\x7f]/g, '')).toBe('<a title=""><b><i>');
    }
  });
});

describe('an XML document', () => {
  const sample = charsetSamples.find(({ charset }) => charset === 'windows-1258');
  const body = bytesOf(sample?.base64 ?? '');
  const feed = (declaration: string) =>
    Buffer.concat([latin1(`${declaration}<rss><title>`), body, latin1('</title></rss>')]);

  it.each([
    ['declared', '<?xml version="1.0" encoding="windows-1258"?>', 'application/rss+xml', 'meta'],
    ['by-header', '<?xml version="1.0"?>', 'text/xml; charset=windows-1258', 'header'],
    ['wrongly-declared', '<?xml version="1.0" encoding="utf-8"?>', undefined, 'detected'],
    ['undeclared', '', undefined, 'detected'],
  ])('is read by its declaration or its text: %s', (_name, declaration, header, origin) => {
    const got = decodeHtml(feed(declaration), header);
    expect(got).toMatchObject({ charset: 'windows-1258', origin });
    expect(got.text).toContain(sample?.text);
  });
});

it('the language that a page states tells between encodings where a few letters do not', () => {
  // "Rīgas domē šodien" in windows-1257.
  const title = Buffer.from('R\xeegas dom\xe7 \xf0odien', 'latin1');
  const english = 'The city council met again after three meetings and a long night. '.repeat(8);
  const page = (lang: string) =>
    Buffer.concat([
      Buffer.from(`<html lang="${lang}"><body><h1>`),
      title,
      Buffer.from(`</h1><p>${english}</p></body></html>`),
    ]);
  expect(decodeHtml(page('lv-LV'))).toMatchObject({ charset: 'windows-1257', origin: 'detected' });
  expect(decodeHtml(page('lv')).text).toContain('Rīgas domē šodien');
  expect(decodeHtml(page('en')).charset).not.toBe('windows-1257');
});

/** Text in an encoding of single bytes, by its table turned round. */
function bytesIn(encoding: string, text: string): Buffer {
  const table = Array.from({ length: 256 }, (_, byte) => decodeAs(encoding, Uint8Array.of(byte)));
  return Buffer.from([...text].map((sign) => table.indexOf(sign)));
}

describe('an alphabet that an encoding lacks in part', () => {
  const slovenian =
    'Mestni svet je zavrnil načrt novega pristanišča, še več pa jih bo. Učitelji prosijo starše za pomoč.';
  const lithuanian =
    'Miesto taryba atmetė naujojo uosto planą, o žmonės salėje tylėjo. Jų buvo šimtas, ąžuolai ošė.';

  it.each([
    ['iso-8859-2', slovenian], // in windows-1250, č and ą: Lithuanian, which nobody writes in it
    ['windows-1250', slovenian],
    ['windows-1257', lithuanian],
    ['iso-8859-13', lithuanian],
    ['iso-8859-4', lithuanian],
  ])('does not tell for it: %s', (encoding, text) => {
    expect(decodeHtml(page(bytesIn(encoding, text))).text).toContain(text);
  });
});

it('Russian of old Macintoshes is told from windows-1251 by its я alone', () => {
  const text =
    'Городской совет отклонил план нового порта. Рабочие добились долгого перерыва, потом снова начали работу. Учитель просит помочь, семья тоже.';
  const got = decodeHtml(page(bytesIn('x-mac-cyrillic', text)));
  expect(got).toMatchObject({ charset: 'x-mac-cyrillic', origin: 'detected' });
  expect(got.text).toContain(text);
});

it('ISO-8859-16, which ICU lacks, is read where it is declared', () => {
  const text = 'Școala cere părinților bani pentru căldură și „lumină”, fără țintă';
  expect(decodeHtml(page(bytesIn('iso-8859-16', text), metaOf('ISO-8859-16'))).text).toContain(text);
});

it('Big5 has the characters of ETEN and Hong Kong, each where its table has it', () => {
  const characters = hongKongRows.flatMap((row) => [...row]);
  const span = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const trails = [...span(0x40, 0x7e), ...span(0xa1, 0xfe)];
  const wrong = span(0x81, 0xfe).flatMap((lead) =>
    trails.filter((trail) => {
      const pair = Uint8Array.of(lead, trail);
      const place = new TextDecoder('big5').decode(pair).charCodeAt(0) - 0xe000;
      const expected = characters[place] ?? '.';
      return expected !== '.' && decodeAs('big5', pair) !== expected;
    }),
  );
  expect(wrong).toEqual([]);
  expect(characters.filter((character) => character !== '.')).toHaveLength(4_896);
});

it('Big5 has the characters of Hong Kong', () => {
  const bytes = Buffer.from('ca5c925d9df6abd7b6bcaff9a141a74191c1adf891c1a148', 'hex');
  const got = decodeHtml(page(bytes), 'text/html; charset=big5-hkscs');
  expect(got.charset).toBe('big5');
  expect(got.text).toContain('佢哋喺度飲茶，你嚟唔嚟？');
});

it('an English page keeps the dashes and quotes that it declares in pairs of bytes', () => {
  const text = 'Home → News → Beijing → Culture: “the café on the corner”';
  const bytes = Buffer.from(
    '486f6d6520a1fa204e65777320a1fa204265696a696e6720a1fa2043756c747572653a20a1b074686520636166a8a6206f6e2074686520636f726e6572a1b1',
    'hex',
  );
  const got = decodeHtml(page(bytes, metaOf('gb2312')), 'text/html; charset=utf-8');
  expect(got).toMatchObject({ charset: 'gb18030', origin: 'meta' });
  expect(got.text).toContain(text);
});

it('running Japanese behind escape sequences is read, declared or not', () => {
  const bytes = latin1('\x1b$B9A$N:F3+H/$r$a$0$j!";T5D2q$O;0EYL\\$N2q5D$G$b7kO@$r=P$;$^$;$s$G$7$?!#\x1b(B');
  const got = decodeHtml(page(bytes), 'text/html; charset=utf-8');
  expect(got).toMatchObject({ charset: 'iso-2022-jp', origin: 'detected' });
  expect(got.text).toContain('港の再開発をめぐり、市議会は三度目の会議でも結論を出せませんでした。');
});
