import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, type GetObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3';
import { messageOf } from '../../../functions/core/errors.ts';

/** The SDK tries again until the headers are there; a body that breaks off afterwards is for us. */
const mostReads = 6;
const firstPauseMs = 20;

export interface WholeRead {
  readonly answer: GetObjectCommandOutput;
  readonly bytes: Uint8Array;
}

/** The object with all its bytes: one that arrives short or fails its checksum is read again. Throws what the SDK throws. */
export async function readWhole(
  client: S3Client,
  object: { Bucket: string; Key: string },
): Promise<WholeRead> {
  for (let reads = 1; ; reads++) {
    const answer = await client.send(new GetObjectCommand(object));
    try {
      return { answer, bytes: await wholeBody(answer) };
    } catch (error) {
      if (reads === mostReads) throw incomplete(error);
      await sleep(Math.random() * firstPauseMs * 2 ** reads);
    }
  }
}

/** Throws when the connection breaks, the checksum fails or the length differs. */
async function wholeBody({ Body, ContentLength }: GetObjectCommandOutput): Promise<Uint8Array> {
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  if (bytes.length === ContentLength) return bytes;
  throw new Error(`${bytes.length} of ${ContentLength} bytes`);
}

function incomplete(cause: unknown): Error {
  return new Error(`the object arrived incomplete ${mostReads} times: ${messageOf(cause)}`, { cause });
}
