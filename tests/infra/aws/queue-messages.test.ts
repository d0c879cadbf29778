import { describe, expect, test } from 'vitest';
import { choreBody, messageBody } from '../../../infra/aws/message-body.ts';
import { readMessages } from '../../../infra/aws/queue-messages.ts';
import { s3Event, sqsEvent, testEvent } from './sqs-event.ts';

const readOne = (body: unknown) => readMessages(sqsEvent(body))[0];

describe('readMessages', () => {
  test.each([
    ['plain', 'articles/x/1.json', 'articles/x/1.json'],
    ['space-as-plus', 'pages/a+b.page', 'pages/a b.page'],
    ['plus-as-code', 'pages/a%2Bb.page', 'pages/a+b.page'],
    ['vietnamese', 'pages/h%E1%BA%A3i.page', 'pages/hải.page'],
    ['slash-as-code', 'sources%2Fx.json', 'sources/x.json'],
  ])('decodes a key: %s', (_case, encoded, key) => {
    expect(readOne(s3Event(encoded))).toEqual({ id: 'm0', keys: [key], sentAt: 1_790_000_000_000 });
  });

  test('finds all objects of a message', () => {
    expect(readOne(s3Event('pages/1', 'pages/2'))?.keys).toEqual(['pages/1', 'pages/2']);
  });

  test('takes the test event of S3 for done', () => {
    expect(readOne(testEvent)).toMatchObject({ id: 'm0', keys: [] });
  });

  test.each([
    ['no-json', 'hello'],
    ['another-shape', { detail: {} }],
    ['a-key-that-is-no-text', { Records: [{ s3: { object: { key: 5 } } }] }],
    ['a-broken-code', s3Event('pages/%E1%BA')],
  ])('says why a message cannot be read: %s', (_case, body) => {
    expect(readOne(body)).toMatchObject({ id: 'm0', keys: [], fault: expect.any(String) });
  });

  test('refuses what is no SQS event', () => {
    expect(() => readMessages({ Records: [{ body: '{}' }] })).toThrow();
  });
});

test('a message of ours is read like one of S3', () => {
  const keys = ['pages/hải phòng+1.page', 'pages/2.page'];
  expect(readOne(messageBody(keys))).toMatchObject({ id: 'm0', keys });
  expect(readOne(choreBody)).toMatchObject({ id: 'm0', keys: [] });
});
