import { describe, expect, it } from 'vitest';
import { normalised } from './pages.ts';
import { payloads, shapes } from './payloads.ts';
import { breaches } from './policy.ts';

const before =
  'The harbour crane was lifted off its rails before noon, the port authority said on Thursday. Nobody was hurt in the yard.';
const after =
  'Two ships were sent on to the next port, and the quay stays closed until engineers have looked at every bolt of it.';

const page = (payload: string): string =>
  `<html><head><title>Crane lifted</title></head><body><article><h1>Crane lifted</h1><p>${before}</p>${payload}<p>${after}</p></article></body></html>`;

/** Text fields are escaped where they are written; here they only have to be plain text. */
function bodyOf(html: string): string {
  const { content } = normalised(html);
  if (content === undefined) throw new Error('the story is lost');
  return content.body;
}

describe('the policy of these tests', () => {
  it.each([
    '<script>1</script>', '<p onclick="1">x</p>', '<a href="javascript:1">x</a>', '<img src="data:image/png,x">', '<svg></svg>',
    '<iframe src="https://evil.example/embed/"></iframe>', '<!-- x -->', '<template></template>', '<p style="x">x</p>',
  ])('refuses %s', (html) => {
    expect(breaches(html)).not.toEqual([]);
  }); // biome-ignore format: a table

  it('accepts what the body is made of', () => {
    expect(
      breaches('<p>A <a href="https://x.example/">b</a></p><table><tr><td colspan="2">c</td></tr></table>'),
    ).toEqual([]);
  });
});

describe('a page with hostile markup', () => {
  it(`gives a body of allowlisted markup with the story in it, for each of ${payloads.length} payloads`, () => {
    const broken = payloads.flatMap((payload) => {
      const body = bodyOf(page(payload));
      const lost = body.includes(before) ? [] : ['the story is lost'];
      return [...breaches(body), ...lost].map((breach) => `${breach} from ${payload}`);
    });
    expect(broken).toEqual([]);
  });

  it('is harmless when all payloads meet', () => {
    expect(breaches(bodyOf(page(payloads.join('\n'))))).toEqual([]);
  });

  it.each(['<p>', '<b>', '<td>', '<figcaption>', '<h2>', '<li>', '<blockquote>', '<pre>', '<a href="/x">'])(
    'is harmless inside %s',
    (wrapper) => {
      const broken = shapes.filter((shape) => breaches(bodyOf(page(wrapper + shape))).length > 0);
      expect(broken).toEqual([]);
    },
  );

  it('never sends readers to what `base` names, when that is no web address', () => {
    const html = page('<a href="more.html">more words of it</a>').replace(
      '<head>',
      '<head><base href="javascript:alert(1)//">',
    );
    expect(breaches(bodyOf(html))).toEqual([]);
  });

  it('keeps benign markup as it is', () => {
    const text =
      'It was <em>loud</em>, <strong>very</strong> loud: 3 &lt; 5 &amp; 7, said <a href="https://x.example/?a=1&amp;b=2">the watch</a> &quot;there&quot;.';
    expect(bodyOf(page(`<p>${text}</p>`))).toContain(text.replaceAll('&quot;', '"'));
  });
});
