import { parseHttpUrl } from '../core/urls.ts';

/**
 * An absolute http(s) URL in the characters of RFC 2396, without credentials and fragment; undefined when it is none.
 * Browsers leave `|`, `[` and the like as they are; validators call the whole feed invalid for them.
 */
export function webUrl(text: string): string | undefined {
  const url = parseHttpUrl(text);
  if (url === undefined || !host.test(url.host)) return undefined;
  return `${url.origin}${encodeStray(`${url.pathname}${url.search}`)}`;
}

/** A name of RFC 3986 §3.2.2: browsers take `"` and `{` too. No IPv6: RFC 2396, to which validators hold RSS, has none. */
const host = /^[\w.~!$&'()*+,;=-]+(?::\d+)?$/;

function encodeStray(path: string): string {
  return path
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]/g, (character) => encodeURIComponent(character));
}
