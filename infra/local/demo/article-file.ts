import { readdirSync, readFileSync } from 'node:fs';

/** What the newspaper knows of a page besides its markup. */
export interface PageFile {
  /** Begins with `/`. */
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  /** Which of the two page frames surrounds it. */
  readonly frame: 'classic' | 'modern';
  /** Of the bytes sent; in the repository every file is UTF-8. */
  readonly charset: 'utf-8' | 'windows-1252';
  /** ISO 8601 with offset: `Last-Modified`, and the order of undated articles. */
  readonly filed: string;
  readonly head: string;
  readonly main: string;
}

/** A page that listings announce. */
export interface ArticleFile extends PageFile {
  readonly section: string;
  readonly teaser: string;
  /** Root-relative path of the picture on its card. */
  readonly thumb: string;
  /** ISO 8601 with offset. Absent: the article is undated. */
  readonly published?: string;
  readonly modified?: string;
}

/** All articles, newest first. */
export function readArticles(folder: URL): readonly ArticleFile[] {
  const articles = readFolder(folder).map(({ fields, page }) => ({
    ...page,
    section: required(fields, 'section'),
    teaser: required(fields, 'teaser'),
    thumb: required(fields, 'thumb'),
    ...optional(fields, 'published'),
    ...optional(fields, 'modified'),
  }));
  return articles.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
}

/** When the newest of these articles was written or changed. */
export function newestOf(articles: readonly ArticleFile[]): string {
  return (
    articles
      .map(({ filed }) => filed)
      .sort()
      .at(-1) ?? '2026-01-01T00:00:00+07:00'
  );
}

/** Contact, video and the like: pages that are no articles. */
export function readPages(folder: URL): readonly PageFile[] {
  return readFolder(folder).map(({ page }) => page);
}

const timeOf = (article: ArticleFile): string => article.published ?? article.filed;

function readFolder(folder: URL): readonly { fields: Fields; page: PageFile }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => parsePageFile(name, readFileSync(new URL(name, folder), 'utf8')));
}

type Fields = ReadonlyMap<string, string>;

/**
 * A file is a comment of `name: value` lines, then what belongs into `head`, then a line `<body>`, then the page without
 * the frame that all pages share.
 */
function parsePageFile(name: string, text: string): { fields: Fields; page: PageFile } {
  const match = /^<!--\n(?<comment>.*?)\n-->\n(?<head>.*?)\n<body>\n(?<main>.*)$/s.exec(text)?.groups;
  if (match === undefined) throw new Error(`${name}: not a page of the demo newspaper`);
  const lines = (match['comment'] ?? '').split('\n').map((line) => line.split(/: (.*)/s, 2));
  const fields = new Map(lines.map(([key = '', value = '']) => [key, value]));
  return { fields, page: pageOf(fields, match['head'] ?? '', match['main'] ?? '') };
}

function pageOf(fields: Fields, head: string, main: string): PageFile {
  return {
    path: required(fields, 'path'),
    title: required(fields, 'title'),
    lang: required(fields, 'lang'),
    frame: fields.get('frame') === 'classic' ? 'classic' : 'modern',
    charset: fields.get('charset') === 'windows-1252' ? 'windows-1252' : 'utf-8',
    filed: fields.get('modified') ?? fields.get('published') ?? required(fields, 'filed'),
    head,
    main,
  };
}

function required(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (value === undefined) throw new Error(`${fields.get('path')}: ${name} is missing`);
  return value;
}

function optional<const Name extends string>(fields: Fields, name: Name): { [key in Name]?: string } {
  const value = fields.get(name);
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: string });
}
