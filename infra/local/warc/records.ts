import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { type ByteReader, createByteReader } from './byte-reader.ts';

/** One record of a WARC file (ISO 28500, WARC 1.0 and 1.1). */
export interface WarcRecord {
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** Undefined when it is larger than what is wanted. */
  readonly block: Buffer | undefined;
}

/** A file is read record by record, so its size does not count; these bound one record. */
const most = { lines: 200, lineBytes: 32 * 1024, blockBytes: 32 * 1024 * 1024, blankLines: 16 };

/**
 * The records of a file, plain or gzip (one member a record, as ISO 28500 Annex D recommends, or all in one). Throws what
 * the file system or gzip throws, and SyntaxError where the file is no WARC file or ends within a record.
 */
export async function* readWarc(path: string): AsyncGenerator<WarcRecord> {
  const file = createReadStream(path);
  // Of a file that breaks off all that was packed is given out; the record that is short says so.
  const unpacked = path.toLowerCase().endsWith('.gz')
    ? pipeline(file, createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }), () => undefined)
    : file;
  const bytes = createByteReader(unpacked);
  try {
    for (let record = await readRecord(bytes); record !== undefined; record = await readRecord(bytes))
      yield record;
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

async function readRecord(bytes: ByteReader): Promise<WarcRecord | undefined> {
  const version = await firstLine(bytes);
  if (version === undefined) return undefined;
  if (!/^WARC\/\d\.\d$/.test(version)) throw new SyntaxError(`expected WARC/1.0, got ${shown(version)}`);
  const fields = await readFields(bytes);
  const length = Number(fields.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) throw new SyntaxError('a record without a length');
  if (length <= most.blockBytes) {
    const block = await bytes.take(length);
    if (block.length < length) throw new SyntaxError('it ends within a record');
    return { fields, block };
  }
  await bytes.skip(length);
  return { fields, block: undefined };
}

/** What stands where a record should begin; of bytes that are no text, nothing. */
function shown(line: string): string {
  if (line.startsWith(zstandard)) return 'zstd: unpack it first';
  return /[^ -~]/.test(line) ? 'no text' : line.slice(0, 40);
}

/** RFC 8878 §3.1.1, as far as it is ASCII, as a reader of UTF-8 sees it. */
const zstandard = '(\ufffd/\ufffd';

/** Two line breaks follow a record; some writers leave one out, or add some. */
async function firstLine(bytes: ByteReader): Promise<string | undefined> {
  for (let blank = 0; blank < most.blankLines; blank += 1) {
    const line = await bytes.line(most.lineBytes);
    if (line === undefined || line !== '') return line;
  }
  throw new SyntaxError('only blank lines where a record should begin');
}

async function readFields(bytes: ByteReader): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  for (let count = 0; count < most.lines; count += 1) {
    const line = await bytes.line(most.lineBytes);
    if (line === undefined || line === '') return fields;
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  throw new SyntaxError('a record with too many fields');
}
