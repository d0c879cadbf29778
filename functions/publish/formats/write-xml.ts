import type { Element } from './element.ts';
import { asCdata, asText, withoutMarks } from './xml-marks.ts';

/** The document with this root: UTF-8, indented where no text would change, one line feed at the end. */
export function writeXml(root: Element): string {
  return withoutMarks(`<?xml version="1.0" encoding="utf-8"?>\n${elementText(root, '')}`);
}

function elementText(element: Element, indent: string): string {
  const { name, text, cdata, children = [] } = element;
  const open = `${indent}<${name}${attributesText(element)}`;
  if (text !== undefined) return `${open}>${characters(text)}</${name}>`;
  if (cdata !== undefined) return `${open}><![CDATA[${asCdata(cdata)}]]></${name}>`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) => elementText(child, `${indent}  `)).join('\n');
  return `${open}>\n${inner}\n${indent}</${name}>`;
}

function attributesText({ attributes = {} }: Element): string {
  const stated = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return stated.map(([name, value]) => ` ${name}="${attributeValue(String(value))}"`).join('');
}

/** XML 1.0 §2.4: `]]>` may not stand in text. */
const characters = (text: string): string => asText(text).replaceAll('>', '&gt;');

/** XML 1.0 §3.3.3: tabs and line feeds in an attribute would come back as spaces. */
function attributeValue(text: string): string {
  return characters(text).replaceAll('"', '&quot;').replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;');
}
