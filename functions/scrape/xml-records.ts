import { Parser } from 'htmlparser2';
import { limits } from './limits.ts';

/** An element of a feed or sitemap that stands for one link. */
export interface XmlRecord {
  /** Local name, lower case: `url`, `item`, `entry`. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** Text directly in it. */
  readonly text: string;
  /** Elements below it in the order in which they opened. */
  readonly fields: readonly XmlField[];
}

export interface XmlField {
  /** Lower case. With its prefix when that names an extension: `link`, but `atom:link`. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly text: string;
}

type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlDocument {
  /** Local name of the outermost element, lower case. */
  readonly root: string;
  readonly attributes: XmlAttributes;
  readonly records: readonly XmlRecord[];
}

/** Prefixes by which documents call the namespaces of extensions; others are taken for the format's own. Sorted. */
const extensions: ReadonlySet<string> = new Set([
  'atom', 'content', 'dc', 'dcterms', 'feedburner', 'image', 'itunes', 'media', 'mobile', 'news', 'pagemap', 'slash',
  'thr', 'video', 'wfw', 'xhtml',
]); // biome-ignore format: a table

interface Draft {
  readonly name: string;
  readonly attributes: XmlAttributes;
  text: string;
}

export interface XmlWanted {
  /** Names of the elements that become records. */
  readonly records: ReadonlySet<string>;
  /** Names of the elements in them that become fields. */
  readonly fields: ReadonlySet<string>;
  /** Records at most. */
  readonly most: number;
}

/** Fields of one record: an entry may list all its images. */
const mostFields = 100;

/**
 * Reads the wanted elements, wherever they stand. Entities of the document's own are not expanded, so that they cannot
 * multiply; reading stops where elements nest too deep. Never throws.
 */
export function readXmlRecords(xml: string, wanted: XmlWanted): XmlDocument {
  const records: XmlRecord[] = [];
  const open: (Draft | undefined)[] = [];
  let root: Draft | undefined;
  let record: (Draft & { readonly fields: Draft[]; readonly depth: number }) | undefined;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const draft: Draft = { name: fieldName(name), attributes, text: '' };
        root ??= draft;
        if (record === undefined && wanted.records.has(draft.name))
          record = { ...draft, fields: [], depth: open.length };
        else if (record !== undefined && record.fields.length < mostFields && wanted.fields.has(draft.name)) {
          record.fields.push(draft);
        }
        open.push(record?.depth === open.length ? record : draft);
        if (open.length > limits.xmlDepth) parser.pause();
      },
      ontext(text) {
        const draft = record === undefined ? undefined : open.at(-1);
        if (draft !== undefined && draft.text.length < limits.fieldLength)
          draft.text += text.slice(0, limits.fieldLength);
      },
      onclosetag() {
        open.pop();
        if (record === undefined || open.length > record.depth) return;
        records.push(record);
        record = undefined;
        if (records.length >= wanted.most) parser.pause();
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  return { root: root?.name ?? '', attributes: root?.attributes ?? {}, records };
}

function fieldName(qualified: string): string {
  const [prefix = '', local] = qualified.toLowerCase().split(':', 2);
  if (local === undefined) return prefix;
  return extensions.has(prefix) ? `${prefix}:${local}` : local;
}

/** The text of the first field with one of these names, in the order of the names; undefined when all are blank. */
export function fieldText(record: XmlRecord, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = record.fields.find((field) => field.name === name && field.text.trim() !== '')?.text.trim();
    if (text !== undefined) return text;
  }
  return undefined;
}
