import type { Terminal } from './terminal.ts';

/** One line that is rewritten in place while work goes on. */
export interface Progress {
  show(text: string): void;
  /** Removes the line, so that other output starts on a clean one. */
  clear(): void;
}

const eraseLine = '\r\u001b[2K';

/** Redrawing more often than this, in milliseconds, costs time and nobody sees it. */
const redrawMs = 80;

/** Writes to stderr, and only when a person watches. */
export function createProgress(terminal: Terminal, now: () => number): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show: (text) => {
      if (!terminal.interactive || now() - drawnAt < redrawMs) return;
      drawnAt = now();
      visible = true;
      terminal.raw(eraseLine + shorten(text, terminal.columns - 1));
    },
    clear: () => {
      if (visible) terminal.raw(eraseLine);
      visible = false;
      drawnAt = Number.NEGATIVE_INFINITY;
    },
  };
}

/** Page text goes through here: control characters must not reach the terminal. */
function shorten(text: string, width: number): string {
  const characters = [...text.replace(/\p{Cc}/gu, ' ')];
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}

/** For output that nobody watches. */
export const noProgress: Progress = { show: () => undefined, clear: () => undefined };
