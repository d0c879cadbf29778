import type { Catalogue } from '../catalogue.ts';
import { writeXml } from './write-xml.ts';
import { xmlLanguage } from './xml-language.ts';

/** OPML 2.0: all feeds at once, for readers to import. */
export function renderOpml({ feeds }: Catalogue, publicUrl: string): string {
  const outlines = feeds.map(({ folder, title, description, home, language }) => ({
    name: 'outline',
    attributes: {
      type: 'rss',
      text: title,
      title,
      description,
      language: xmlLanguage(language),
      htmlUrl: home,
      xmlUrl: `${publicUrl}/feeds/${folder}/rss.xml`,
    },
  }));
  return writeXml({
    name: 'opml',
    attributes: { version: '2.0' },
    children: [
      {
        name: 'head',
        children: [{ name: 'title', text: 'Bản tin' }],
      },
      { name: 'body', children: outlines },
    ],
  });
}
