import { expect, test } from 'vitest';
import { publishArticles } from '../../../functions/publish/step.ts';
import { createReconciler } from '../../../infra/aws/reconciler.ts';
import { storeWith as storeOfArticles } from '../../functions/publish/scene.ts';
import { recordingQueues } from './recording-queues.ts';
import { portsOver, storeWith } from './scene.ts';

const queues = { 'sources/': 'poll', 'pages/': 'normalise', 'articles/': 'publish', 'manifests/': 'bind' };

test('each unfinished key goes to the step it triggers', async () => {
  const { deliver, sent } = recordingQueues(queues);
  const store = await storeWith(
    'sources/read.json',
    'sources/unread.json',
    'states/gone.json',
    'states/read.json',
    'pages/x/1/2.page',
    'pages/x/1/3.page',
    'traces/x/1/2.json',
    'articles/x/1.json',
  );
  await createReconciler(deliver)([], portsOver(store));
  expect(sent().map(({ queue, keys }) => [queue, ...keys])).toEqual([
    ['poll', 'sources/unread.json'],
    ['normalise', 'pages/x/1/3.page'],
    ['publish', 'articles/x/1.json'],
  ]);
});

test('a feed around which nothing was bound yet goes to the step that binds', async () => {
  const { deliver, sent } = recordingQueues(queues);
  const { store, keys } = await storeOfArticles(2);
  await publishArticles(keys, portsOver(store));
  await createReconciler(deliver)([], portsOver(store));
  expect(sent().map(({ queue, keys: [key] }) => [queue, key])).toContainEqual([
    'bind',
    'manifests/harbour.json',
  ]);
  expect(sent().map(({ queue }) => queue)).not.toContain('publish');
});

test('ten messages go in one call', async () => {
  const { deliver, batches } = recordingQueues(queues);
  const pages = Array.from({ length: 23 }, (_, at) => `pages/x/1/${at + 10}.page`);
  await createReconciler(deliver)([], portsOver(await storeWith(...pages)));
  expect(batches.map(({ Entries = [] }) => Entries.length)).toEqual([10, 10, 3]);
});

test('a key that no queue takes is a mistake of ours and is said', async () => {
  const { deliver } = recordingQueues({ 'sources/': 'poll' });
  const store = await storeWith('pages/x/1/2.page');
  await expect(createReconciler(deliver)([], portsOver(store))).rejects.toThrow('pages/x/1/2.page');
});
