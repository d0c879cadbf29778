import { expect, test } from 'vitest';
import { readEnvironment } from '../../../infra/aws/environment.ts';

const least = {
  BANTIN_ARCHIVE_BUCKET: 'archive',
  BANTIN_FEEDS_BUCKET: 'feeds',
  BANTIN_PUBLIC_URL: 'https://feeds.example.org',
};

test('has a default for all that the stack need not say', () => {
  expect(readEnvironment(least)).toEqual({
    archiveBucket: 'archive',
    feedsBucket: 'feeds',
    publicUrl: 'https://feeds.example.org',
    hub: undefined,
    contactUrl: 'https://feeds.example.org',
    queues: {},
    allowedOrigins: [],
    allowedPorts: [],
    stage: 'dev',
    pollMinutes: 5,
    logLevel: 'info',
  });
});

test('reads lists and the table of queues', () => {
  const environment = readEnvironment({
    ...least,
    BANTIN_HUB: 'https://hub.example.org/',
    BANTIN_QUEUES: '{"sources/":"https://sqs/q"}',
    BANTIN_ALLOWED_PORTS: '8080,8443',
    BANTIN_ALLOWED_ORIGINS: 'http://127.0.0.1:8080',
  });
  expect(environment).toMatchObject({
    hub: 'https://hub.example.org/',
    queues: { 'sources/': 'https://sqs/q' },
    allowedPorts: [8080, 8443],
    allowedOrigins: ['http://127.0.0.1:8080'],
  });
});

test.each([
  ['BANTIN_ARCHIVE_BUCKET', undefined],
  ['BANTIN_FEEDS_BUCKET', ''],
  ['BANTIN_QUEUES', 'sources/'],
  ['BANTIN_ALLOWED_PORTS', '80a'],
  ['BANTIN_LOG', 'loud'],
  ['BANTIN_POLL_MINUTES', '0'],
  ['BANTIN_STAGE', ''],
  ['BANTIN_HUB', 'hub'],
])('names the variable that is wrong: %s', (name, value) => {
  expect(() => readEnvironment({ ...least, [name]: value })).toThrow(name);
});
