/** Octets outside ASCII, and those that no URL may hold. */
const toEncode = /[^\w!#$%&'()*+,./:;=?@~-]+/;
const allToEncode = new RegExp(toEncode, 'g');
const asItIs = /^[\w!#$&'()*+,./:;=?@~-]*$/;
const lowerCaseCode = /%(?:[a-f][\da-fA-F]|[\dA-F][a-f])/;
const lowerCaseCodes = new RegExp(lowerCaseCode, 'g');
/** RFC 3986 §2.3: letters, digits and `-._~` mean the same encoded or not. */
const needlessCode = /%(?:2[DE]|3\d|[46][1-9A-F]|[57][\dA]|5F|7E)/;
const unreserved = new Map(
  [...'-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~'].map((sign) => [
    sign.charCodeAt(0).toString(16).toUpperCase(),
    sign,
  ]),
);

/** RFC 9309 §2.2.3: a pattern spells a star or dollar of an address `%2A` and `%24`, or else means more by it. */
export const literal = (path: string): string => path.replaceAll('*', '%2A').replaceAll('$', '%24');

/** RFC 9309 §2.2.2: octets outside ASCII and reserved ones are compared encoded; the same for patterns and URLs. */
export function canonicalPath(path: string): string {
  if (asItIs.test(path)) return path;
  if (!path.includes('%')) return encodeURI(path);
  const encoded = toEncode.test(path) ? path.replace(allToEncode, (text) => encodeURIComponent(text)) : path;
  return lowerCaseCode.test(encoded)
    ? encoded.replace(lowerCaseCodes, (code) => code.toUpperCase())
    : encoded;
}

/** Whether a canonical path spells as a code what needs none. */
export const hasNeedlessCode = (path: string): boolean => path.includes('%') && needlessCode.test(path);

/** Of a canonical path. Piece by piece, which takes half the time of a regular expression. */
export function decodeUnreserved(path: string): string {
  const [first = '', ...pieces] = path.split('%');
  let decoded = first;
  for (const piece of pieces) {
    const sign = unreserved.get(piece.slice(0, 2));
    decoded += sign === undefined ? `%${piece}` : sign + piece.slice(2);
  }
  return decoded;
}
