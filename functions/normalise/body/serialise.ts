import type { Image } from '../../core/article.ts';
import { map } from '../../core/lists.ts';
import type { Block, Cell, Embed, Figure } from './block.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Blocks as HTML: the only place where the Body is written. Attribute values come from parsed URLs and numbers only. */
export function serialise(blocks: readonly Block[]): string {
  return map(blocks, htmlOf).join('\n');
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.html}</p>`;
    case 'heading':
      return `<h${block.level}>${block.html}</h${block.level}>`;
    case 'code':
      return `<pre>${escapeText(block.text)}</pre>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${map(block.entries, entryHtml).join('')}</${name}>`;
    }
    case 'quote':
      return `<blockquote>${serialise(block.blocks)}</blockquote>`;
    case 'table':
      return `<table>${map(block.rows, rowHtml).join('')}</table>`;
    case 'figure':
      return figureHtml(block);
    case 'embed':
      return embedHtml(block);
    case 'rule':
      return '<hr>';
  }
}

/** A single paragraph needs no `p` inside a cell or list entry. */
function contentOf(blocks: readonly Block[]): string {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' ? only.html : serialise(blocks);
}

const entryHtml = (blocks: readonly Block[]): string => `<li>${contentOf(blocks)}</li>`;
const rowHtml = (cells: readonly Cell[]): string => `<tr>${map(cells, cellHtml).join('')}</tr>`;

function cellHtml(cell: Cell): string {
  const name = cell.header ? 'th' : 'td';
  const columns = cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
  const rows = cell.rows > 1 ? ` rowspan="${cell.rows}"` : '';
  return `<${name}${columns}${rows}>${contentOf(cell.blocks)}</${name}>`;
}

function figureHtml(figure: Figure): string {
  const credit =
    figure.credit === undefined || figure.caption?.text.includes(figure.credit)
      ? ''
      : ` ${escapeText(figure.credit)}`;
  const text = `${figure.caption?.html ?? ''}${credit}`.trim();
  const caption = text === '' ? '' : `<figcaption>${text}</figcaption>`;
  return `<figure>${map(figure.images, imageHtml).join('')}${caption}</figure>`;
}

function imageHtml(image: Image): string {
  const size =
    image.width === undefined || image.height === undefined
      ? ''
      : ` width="${image.width}" height="${image.height}"`;
  return `<img src="${escapeAttribute(image.url)}" alt="${escapeAttribute(image.alt ?? '')}"${size}>`;
}

function embedHtml(embed: Embed): string {
  if (embed.quoted !== undefined && embed.quoted.length > 0)
    return `<blockquote>${serialise(embed.quoted)}</blockquote>`;
  const title = escapeAttribute(embed.title);
  if (embed.framed) {
    const frame = `<iframe src="${escapeAttribute(embed.url)}" title="${title}" allowfullscreen></iframe>`;
    return embed.caption === undefined
      ? frame
      : `<figure>${frame}<figcaption>${embed.caption.html}</figcaption></figure>`;
  }
  return `<p><a href="${escapeAttribute(embed.url)}">${title === '' ? escapeText(embed.url) : title}</a></p>`;
}
