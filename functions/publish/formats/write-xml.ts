import { create } from 'xmlbuilder2';
import type { Element } from './element.ts';
import { asCdata, asText, withoutMarks } from './xml-marks.ts';

type Builder = ReturnType<typeof create>;

/** The document with this root: UTF-8, indented where no text would change, one line feed at the end. */
export function writeXml(root: Element): string {
  const document = create({ version: '1.0', encoding: 'utf-8' });
  append(document, root);
  return withoutMarks(document.end({ prettyPrint: true }));
}

function append(parent: Builder, { name, attributes, text, cdata, children = [] }: Element): void {
  const element = parent.ele(name, markedAttributes(attributes));
  if (text !== undefined) element.txt(asText(text));
  if (cdata !== undefined) element.dat(asCdata(cdata));
  for (const child of children) append(element, child);
}

function markedAttributes(attributes: Element['attributes'] = {}): Record<string, string> {
  const stated = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated.map(([name, value]) => [name, asText(String(value))]));
}
