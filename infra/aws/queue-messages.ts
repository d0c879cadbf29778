import * as v from 'valibot';
import { messageOf } from '../../functions/core/errors.ts';

const batchSchema = v.object({
  Records: v.array(
    v.object({
      messageId: v.string(),
      body: v.string(),
      attributes: v.optional(v.object({ SentTimestamp: v.optional(v.string(), '') }), { SentTimestamp: '' }),
    }),
  ),
});

/** S3 sends this once, when notifications are switched on. */
const testSchema = v.object({ Event: v.literal('s3:TestEvent') });

const bodySchema = v.object({
  Records: v.array(v.object({ s3: v.object({ object: v.object({ key: v.string() }) }) })),
});

/** One SQS message: the keys it names, or why it cannot be read. */
export interface ReceivedMessage {
  readonly id: string;
  readonly keys: readonly string[];
  readonly fault?: string;
  /** UTC milliseconds at which it was sent; NaN when nobody says. */
  readonly sentAt: number;
}

/** The messages of an SQS event. Throws when it is none: then nothing in it can be answered for. */
export function readMessages(event: unknown): readonly ReceivedMessage[] {
  return v.parse(batchSchema, event).Records.map(({ messageId, body, attributes }) => ({
    ...readMessage(messageId, body),
    sentAt: Number.parseInt(attributes.SentTimestamp, 10),
  }));
}

function readMessage(id: string, body: string): Omit<ReceivedMessage, 'sentAt'> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (v.is(testSchema, parsed)) return { id, keys: [] };
    const { Records } = v.parse(bodySchema, parsed);
    return { id, keys: Records.map(({ s3 }) => decodeKey(s3.object.key)) };
  } catch (error) {
    return { id, keys: [], fault: messageOf(error) };
  }
}

/** S3 writes keys into events as a form would: URL-encoded, a space as `+`. */
function decodeKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}
