import type { Inline } from './block.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Phrasing elements that readers get to see, and what they become. Everything else is unwrapped. */
const kept = new Map([
  ['abbr', 'abbr'], ['b', 'strong'], ['bdi', 'bdi'], ['cite', 'cite'], ['code', 'code'], ['del', 'del'], ['dfn', 'em'],
  ['em', 'em'], ['i', 'em'], ['ins', 'ins'], ['kbd', 'kbd'], ['mark', 'mark'], ['q', 'q'], ['rp', 'rp'], ['rt', 'rt'],
  ['ruby', 'ruby'], ['s', 's'], ['samp', 'samp'], ['small', 'small'], ['strike', 's'], ['strong', 'strong'], ['sub', 'sub'],
  ['sup', 'sup'], ['tt', 'code'], ['u', 'u'], ['var', 'var'],
]); // biome-ignore format: a table

const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
/** Deeper formatting than this is noise. */
const maxOpen = 12;

/** Collects a run of inline content; elements left open at a paragraph break are closed there and opened again. */
export interface InlineWriter {
  text(characters: string): void;
  lineBreak(): void;
  open(name: string): boolean;
  openLink(href: string): boolean;
  close(): void;
  /** The run so far, or undefined when it has no visible text; the writer starts a new run. */
  take(): Inline | undefined;
}

interface Tag {
  readonly open: string;
  readonly close: string;
}

export function createInlineWriter(): InlineWriter {
  const stack: Tag[] = [];
  let run = emptyRun();
  const depthOf = (tag: string) => stack.filter(({ close }) => close === tag).length;

  function flushSpace(): void {
    if (run.pendingSpace && run.text !== '' && !run.broken) {
      run.html += ' ';
      run.text += ' ';
    }
    run.pendingSpace = false;
    for (; run.opened < stack.length; run.opened++) run.html += stack[run.opened]?.open ?? '';
  }

  return {
    text(characters) {
      const clean = characters.replace(invisible, '');
      const words = clean.replace(/[\s\u00a0]+/g, ' ');
      const body = words.trim();
      if (body === '') {
        run.pendingSpace ||= words !== '';
        return;
      }
      if (words.startsWith(' ')) run.pendingSpace = true;
      flushSpace();
      run.html += escapeText(body);
      run.text += body;
      run.broken = false;
      if (depthOf('</a>') > 0) run.linked += body.length;
      if (depthOf('</strong>') > 0) run.strong += body.length;
      if (depthOf('</em>') > 0) run.emphasised += body.length;
      if (words.endsWith(' ')) run.pendingSpace = true;
    },
    lineBreak() {
      run.pendingSpace = false;
      if (run.text === '' || run.broken) return;
      run.html += '<br>';
      run.text += '\n';
      run.broken = true;
    },
    open(name) {
      const tag = kept.get(name);
      if (tag === undefined || stack.length >= maxOpen || depthOf(`</${tag}>`) > 0) return false;
      stack.push({ open: `<${tag}>`, close: `</${tag}>` });
      return true;
    },
    openLink(href) {
      if (stack.length >= maxOpen || depthOf('</a>') > 0) return false;
      stack.push({ open: `<a href="${escapeAttribute(href)}">`, close: '</a>' });
      return true;
    },
    close() {
      const tag = stack.pop();
      if (tag === undefined || run.opened <= stack.length) return;
      run.html += tag.close;
      run.opened = stack.length;
      if (tag.close === '</a>') run.links += 1;
    },
    take() {
      const done = run;
      for (let i = done.opened - 1; i >= 0; i--) done.html += stack[i]?.close ?? '';
      run = emptyRun();
      const text = done.text.trim();
      if (text === '') return undefined;
      const html = done.html.replace(/(?:<br>)+((?:<\/[a-z]+>)*)$/, '$1');
      const { linked, links, strong, emphasised } = done;
      return { html, text, linked, links: Math.max(links, linked > 0 ? 1 : 0), strong, emphasised };
    },
  };
}

function emptyRun() {
  return {
    html: '',
    text: '',
    linked: 0,
    links: 0,
    strong: 0,
    emphasised: 0,
    opened: 0,
    pendingSpace: false,
    /** Whether it ends with a line break. */
    broken: false,
  };
}
