// The XML writer inside `feed` (xml-js) escapes text in a way that loses it: it turns a literal `&amp;` into `&` and splits
// only the first `]]>` of a CDATA section. So no special character reaches it: noncharacters stand in, which clean.ts has
// removed from all texts, and are replaced in the finished document. Atom goes the same way, so that both escape alike.

const ampersand = '\ufdd0';
const lessThan = '\ufdd1';
const sectionBreak = '\ufdd2';

/** Plain text for an element or an attribute. */
export function asText(text: string): string {
  return text.replaceAll('&', ampersand).replaceAll('<', lessThan);
}

/** HTML (or any text) for a CDATA section. */
export function asCdata(html: string): string {
  return html.replaceAll(']]>', `]]${sectionBreak}>`);
}

// RSS Advisory Board profile, "Character data": plain text is encoded with hexadecimal references, which readers that
// take titles for HTML and readers that do not both show right; validators warn of `&lt;b` but not of `&#x3C;b`.
const references: ReadonlyMap<string, string> = new Map([
  [ampersand, '&#x26;'],
  [lessThan, '&#x3C;'],
  [sectionBreak, ']]><![CDATA['],
]);

/** The finished document: every stand-in replaced by what it stands for, one line feed at the end. */
export function withoutMarks(xml: string): string {
  return `${xml.replace(/[\ufdd0-\ufdd2]/g, (mark) => references.get(mark) ?? '')}\n`;
}
