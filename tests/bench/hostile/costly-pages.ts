import { articleHtml, type Endpoints, html, mib, times, whole } from './wire.ts';

const deep = (open: string, count: number) => Buffer.from(`<html><body>${open.repeat(count)}x`);

/** Pages that cost a careless parser minutes. */
export const costlyPages: Endpoints = {
  'deep-divs': whole('200 OK', deep('<div>', 100_000), html),
  'deep-b': whole('200 OK', deep('<b>', 100_000), html),
  'deep-tables': whole('200 OK', deep('<table><tr><td>', 40_000), html),
  'many-attributes': whole(
    '200 OK',
    Buffer.from(`<html><body><p ${times(100_000, (at) => `a${at}=1`).join(' ')}>x</p>`),
    html,
  ),
  'many-tags': whole('200 OK', deep('<i></i>', 400_000), html),
  'many-links': whole(
    '200 OK',
    Buffer.from(`<html><body>${times(60_000, (at) => `<a href=/x${at}>x</a>`).join('')}`),
    html,
  ),
  'one-long-tag': whole('200 OK', Buffer.from(`<html><body><${'a'.repeat(4 * mib)}`), html),
  'one-long-comment': whole('200 OK', Buffer.from(`<html><body><!--${'-'.repeat(4 * mib)}`), html),
  'one-long-word': whole('200 OK', Buffer.from(`<html><body><h1>x</h1><p>${'a'.repeat(4 * mib)}`), html),
  'one-long-date': whole(
    '200 OK',
    Buffer.from(`<html><body><time>${'1'.repeat(mib)}</time><p>${'1/'.repeat(mib)}`),
    html,
  ),
  'unclosed-quotes': whole('200 OK', Buffer.from(`<html><body><a href="${'x<p>'.repeat(400_000)}`), html),
  'amp-flood': whole('200 OK', Buffer.from(`<html><body><p>${'&amp'.repeat(600_000)}`), html),
  'json-ld-deep': whole(
    '200 OK',
    Buffer.from(
      articleHtml('x', `<script type="application/ld+json">${'['.repeat(200_000)}</script>`).slice(
        0,
        300_000,
      ),
    ),
    html,
  ),
};
