import { Buffer } from 'node:buffer';
import type { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import type { ObjectStore, Ports } from '../../../functions/ports.ts';
import { createPoll, createReconciler } from '../../../infra/aws/chores.ts';
import { noFetcher } from '../../../infra/aws/ports.ts';
import { readMessages } from '../../../infra/aws/queue-messages.ts';
import { createQueueSender } from '../../../infra/aws/queue-sender.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { createStillClock } from '../../fakes/still-clock.ts';
import { sqsEvent } from './sqs-event.ts';

const queues = { 'sources/': 'scrape', 'pages/': 'normalise', 'articles/': 'publish' };

type Batch = SendMessageBatchCommand['input'];

/** A client that keeps what it is told to send. `refuse`: the text of bodies that SQS does not take. */
function recordingClient(refuse = 'nothing') {
  const batches: Batch[] = [];
  const send = async ({ input }: SendMessageBatchCommand) => {
    batches.push(input);
    const refused = (input.Entries ?? []).filter(({ MessageBody = '' }) => MessageBody.includes(refuse));
    return { Failed: refused.map(({ Id }) => ({ Id, Code: 'InternalError' })) };
  };
  return { client: { send } as unknown as SQSClient, batches };
}

const keysSent = (batches: readonly Batch[]) =>
  batches.map(({ QueueUrl, Entries = [] }) => [
    QueueUrl,
    ...readMessages(sqsEvent(...Entries.map(({ MessageBody }) => MessageBody))).flatMap(({ keys }) => keys),
  ]);

async function portsWith(...keys: readonly string[]): Promise<Ports> {
  const store: ObjectStore = createMemoryStore();
  for (const key of keys) await store.put(key, Buffer.from('{}'), { ifNoneMatch: '*' });
  const quiet = () => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  return { store, fetcher: noFetcher, clock: createStillClock(), log, settings: { publicUrl: 'https://f' } };
}

test('a poll sends one message for each source, ten at a time', async () => {
  const sources = Array.from({ length: 23 }, (_, at) => `sources/s${String(at).padStart(2, '0')}.json`);
  const { client, batches } = recordingClient();
  const poll = createPoll(createQueueSender(queues, client));
  expect(await poll([], await portsWith(...sources, 'pages/x/1/2.page'))).toEqual([]);
  expect(batches.map(({ Entries = [] }) => Entries.length)).toEqual([10, 10, 3]);
  expect(keysSent(batches).flatMap(([queue, ...keys]) => (queue === 'scrape' ? keys : []))).toEqual(sources);
});

test('the reconciler sends each unfinished key to the step it triggers', async () => {
  const { client, batches } = recordingClient();
  const reconcile = createReconciler(createQueueSender(queues, client));
  await reconcile(
    [],
    await portsWith('pages/x/1/2.page', 'pages/x/1/3.page', 'traces/x/1/2.json', 'articles/x/1.json'),
  );
  expect(keysSent(batches)).toEqual([
    ['normalise', 'pages/x/1/3.page'],
    ['publish', 'articles/x/1.json'],
  ]);
});

test('a message that SQS refuses fails the chore, by its key', async () => {
  const { client } = recordingClient('s2.json');
  const poll = createPoll(createQueueSender(queues, client));
  const ports = await portsWith('sources/s1.json', 'sources/s2.json');
  await expect(poll([], ports)).rejects.toMatchObject({ code: 'store-failed', url: 'sources/s2.json' });
});

test('a key that no queue takes is a mistake of ours and is said', async () => {
  const { client } = recordingClient();
  const reconcile = createReconciler(createQueueSender({ 'sources/': 'scrape' }, client));
  await expect(reconcile([], await portsWith('pages/x/1/2.page'))).rejects.toThrow('pages/x/1/2.page');
});
