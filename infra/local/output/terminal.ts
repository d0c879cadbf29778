/** The two streams of the process, as commands see them. */
export interface Terminal {
  /** Whether a person watches: stderr is a terminal, so a line may be rewritten in place. */
  readonly interactive: boolean;
  /** Width in characters. */
  readonly columns: number;
  /** One line on stdout. */
  out(line: string): void;
  /** One line on stderr. */
  err(line: string): void;
  /** An error as the user sees it: one line on stderr, with the name of the program. */
  fail(message: string): void;
  /** Text on stderr as it is. */
  raw(text: string): void;
}

/** Colour and cursor codes in a title would reach the terminal; so would line breaks in a one-line message. */
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

export function createTerminal(
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
): Terminal {
  for (const stream of [stdout, stderr]) stream.on('error', leaveQuietlyOnClosedPipe);
  const err = (line: string) => void stderr.write(`${line.replace(controlCharacters, '')}\n`);
  return {
    interactive: stderr.isTTY === true,
    columns: Math.max(40, Math.min(stdout.columns ?? 80, 120)),
    out: (line) => void stdout.write(`${line.replace(controlCharacters, '')}\n`),
    err,
    fail: (message) => err(`bantin: ${message.replace(/\s+/g, ' ')}`),
    raw: (text) => void stderr.write(text),
  };
}

/** `bantin … | head` closes the pipe: the reader has what it wanted, and every store write is safe to cut. */
function leaveQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
