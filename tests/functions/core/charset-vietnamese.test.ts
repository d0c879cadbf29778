import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../functions/core/charset.ts';

const text = 'Hội đồng thành phố bác đề án lấn bến cảng, tiểu thương được giãn nợ sau mùa lũ.';
/** The text as its fonts had it: encoded by hand from the published tables. */
const tcvn = Buffer.from(
  '48e96920aee56e67207468b56e68207068e82062b86320aed220b86e206cca6e2062d56e2063b66e672c207469d375207468adac6e6720aeadee63206769b76e206eee20736175206def61206cf22e',
  'hex',
);
const viscii = Buffer.from(
  '48b56920f0b06e67207468e06e68207068af2062e16320f0ab20e16e206ca46e2062aa6e2063e46e672c207469ac75207468dfbd6e6720f0dffe63206769e36e206efe20736175206df961206cfb2e',
  'hex',
);
const vni = Buffer.from(
  '486fe46920f16fe06e6720746861f86e682070686fe1206261f96320f165e02061f96e206c61e16e206265e16e206361fb6e672c20746965e575207468f6f46e6720f1f6f4ef6320676961f56e206ef4ef20736175206d75f861206c75f52e',
  'hex',
);
const page = (head: string, body: Buffer) =>
  Buffer.concat([Buffer.from(`<html>${head}<p>`), body, Buffer.from('</p></html>')]);

describe('Vietnamese from before Unicode', () => {
  it.each([
    ['TCVN3, by its font', '<font face=".VnTime">', tcvn, undefined],
    [
      'TCVN3, by its font against a header',
      '<style>p { font-family: .VnArial }</style>',
      tcvn,
      'text/html; charset=utf-8',
    ],
    ['TCVN3, by its label', '<meta charset="x-viet-tcvn5712">', tcvn, undefined],
    ['VNI, by its font', '<font face="VNI-Times">', vni, 'text/html; charset=iso-8859-1'],
    ['VNI, by its label', '<meta charset="x-viet-vni">', vni, undefined],
    ['VISCII, by its label', '<meta charset="VISCII">', viscii, undefined],
  ])('is read: %s', (_name, head, bytes, header) => {
    expect(decodeHtml(page(head, bytes), header).text).toContain(text);
  });

  it.each([
    ['TCVN3', tcvn],
    ['VNI', vni],
    ['VISCII', viscii],
  ])('is read where the page says its language: %s', (_name, bytes) => {
    const html = Buffer.concat([Buffer.from('<html lang="vi"><p>'), bytes, Buffer.from('</p></html>')]);
    expect(decodeHtml(html).text).toContain(text);
  });

  it('is not seen in other Latin letters because a font is named', () => {
    const german = 'Größe, Übermut und schöne Bäume in der Straße';
    const got = decodeHtml(page('<font face="VNI-Times">', Buffer.from(german, 'latin1')));
    expect(got.text).toContain(german);
  });
});
