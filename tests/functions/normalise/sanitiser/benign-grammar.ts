import type { Random } from './random.ts';

/** Harmless markup from a grammar, with a word of its own at every place where text may stand. */
export interface BenignMarkup {
  readonly html: string;
  readonly words: readonly string[];
}

const inline =
  'abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr x-note my-widget'.split(
    ' ',
  );
const blocks = 'address article center div h2 h3 h4 h5 h6 hgroup main p section'.split(' ');
const entities = ['&amp;', '&lt;', '&gt;', '&nbsp;', '&eacute;', '&#8220;', '&#x2014;', '&hellip;', '&copy;', '&', '&unknown;', '< 5', '> 3', '"', "'"]; // biome-ignore format: tables

export function benignMarkup(random: Random): BenignMarkup {
  const words: string[] = [];
  const word = (): string => {
    const made = `${random.pick(['harbour', 'crane', 'quay', 'tide', 'anchor', 'lantern', 'ferry', 'gull'])}${words.length}${random.pick(['a', 'b', 'c'])}`;
    words.push(made);
    return made;
  };
  const run = (): string => Array.from({ length: 2 + random.upTo(6) }, word).join(' ');
  const phrase = (depth: number): string => {
    if (depth <= 0) return run();
    const name = random.pick(inline);
    switch (random.upTo(14)) {
      case 0:
        return `${run()} ${random.pick(entities)} ${run()}`;
      case 1:
        return `${run()}<br>${phrase(depth - 1)}`;
      case 2:
        return `<a href="${random.pick(['/x', 'https://other.example/y', '#z', 'mailto:a@b.example', 'relative/path'])}">${phrase(depth - 1)}</a> ${run()}`;
      case 3:
        return `<ruby>${word()}<rp>(</rp><rt>${word()}</rt><rp>)</rp></ruby> ${run()}`;
      case 4:
        return `${run()} <b>${word()} <i>${word()}</b> ${word()}</i> ${run()}`;
      case 5:
        return `${run()}<!-- a comment --> ${run()}`;
      default:
        return name === 'wbr' ? `${run()} <wbr>${run()}` : `${run()} <${name}>${phrase(depth - 1)}</${name}> ${run()}`;
    }
  };
  const cell = (name: string): string =>
    `<${name}${random.pick(['', '', ' colspan="2"', ' rowspan="2"'])}>${random.chance(0.3) ? `<p>${phrase(1)}</p>` : phrase(1)}</${name}>`;
  const block = (depth: number): string => {
    const inner = (): string => (depth <= 0 ? phrase(2) : random.chance(0.5) ? phrase(2) : block(depth - 1));
    switch (random.upTo(12)) {
      case 0:
        return `<ul>${Array.from({ length: 1 + random.upTo(4) }, () => `<li>${inner()}</li>`).join('')}</ul>`;
      case 1:
        return `<ol start="3">${Array.from({ length: 1 + random.upTo(4) }, () => `<li>${inner()}`).join('')}</ol>`;
      case 2:
        return `<dl>${Array.from({ length: 1 + random.upTo(3) }, () => `<dt>${phrase(1)}</dt><dd>${inner()}</dd>`).join('')}</dl>`;
      case 3:
        return `<table>${random.chance(0.3) ? `<caption>${run()}</caption>` : ''}<thead><tr>${cell('th')}${cell('th')}</tr></thead><tbody>${Array.from({ length: 1 + random.upTo(3) }, () => `<tr>${cell('td')}${cell('td')}</tr>`).join('')}</tbody></table>`;
      case 4:
        return `<pre>${run()}\n  ${run()}\n\n${random.chance(0.5) ? `<code>${run()}</code>` : run()}</pre>`;
      case 5:
        return `<blockquote>${inner()}${random.chance(0.4) ? `<cite>${run()}</cite>` : ''}</blockquote>`;
      case 6:
        return `<details><summary>${run()}</summary>${inner()}</details>`;
      case 7:
        return `<figure><img src="/p${random.upTo(999)}.jpg" width="600" height="400" alt=""><figcaption>${phrase(1)}</figcaption></figure>`;
      case 8:
        return `${phrase(2)}<br><br>${phrase(1)}`;
      case 9:
        return `<hr><p>${phrase(3)}`;
      default: {
        const name = random.pick(blocks);
        return `<${name}>${name.startsWith('h') || name === 'p' ? phrase(2) : inner()}</${name}>`;
      }
    }
  };
  const html = Array.from({ length: 1 + random.upTo(4) }, () => block(1 + random.upTo(2))).join(random.pick(['', '\n', ' ']));
  return { html, words };
} // biome-ignore format: lines of the grammar
