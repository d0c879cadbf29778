// Stands in for htmlparser2 where only cheerio imports it: cheerio is given trees that are parsed already (ADR 5).
/** The kinds of nodes that cheerio asks for, as domelementtype names them. */
export const ElementType = { Comment: 'comment', Root: 'root', Tag: 'tag', Text: 'text' };

export function parseDocument() {
  throw new Error('htmlparser2 is not in this bundle: it reads feeds and sitemaps, in scrape');
}
