/** Reads a stream of bytes in the pieces that a format wants. Never holds more than one piece and a chunk. */
export interface ByteReader {
  /** Up to and without the line break; undefined at the end. Throws RangeError for a line longer than `most`. */
  line(most: number): Promise<string | undefined>;
  /** Exactly so many bytes; fewer at the end of the stream. */
  take(count: number): Promise<Buffer>;
  /** Leaves out so many bytes. */
  skip(count: number): Promise<void>;
}

const newline = 0x0a;

export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);

  const more = async (): Promise<boolean> => {
    const { done, value } = await source.next();
    if (done === true) return false;
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value]);
    return true;
  };

  const line = async (most: number): Promise<string | undefined> => {
    let searched = 0;
    for (;;) {
      const at = held.indexOf(newline, searched);
      const end = at === -1 ? held.length : at;
      if (end > most) throw new RangeError(`a line of more than ${most} bytes`);
      if (at !== -1) {
        const text = held.subarray(0, at).toString('utf8').replace(/\r$/, '');
        held = held.subarray(at + 1);
        return text;
      }
      searched = held.length;
      if (await more()) continue;
      const rest = held.length === 0 ? undefined : held.toString('utf8');
      held = Buffer.alloc(0);
      return rest;
    }
  };

  const take = async (count: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    let left = count;
    while (left > 0) {
      if (held.length === 0 && !(await more())) break;
      const part = held.subarray(0, left);
      parts.push(part);
      held = held.subarray(part.length);
      left -= part.length;
    }
    return Buffer.concat(parts);
  };

  const skip = async (count: number): Promise<void> => {
    let left = count;
    while (left > 0) {
      if (held.length === 0 && !(await more())) return;
      const part = Math.min(left, held.length);
      held = held.subarray(part);
      left -= part;
    }
  };

  return { line, take, skip };
}
