import { expect, test } from 'vitest';
import { readSettings } from '../../../infra/aws/settings.ts';

const given = (context: Record<string, unknown>) =>
  readSettings({ tryGetContext: (name: string) => context[name] });

test('a stage for trying out is the default', () => {
  expect(given({})).toEqual({ stage: 'dev', pollMinutes: 5 });
});

test('numbers may come from the command line', () => {
  expect(given({ pollMinutes: '5' }).pollMinutes).toBe(5);
});

test.each([
  ['stage', { stage: 'Prod_1' }],
  ['pollMinutes', { pollMinutes: '0' }],
  ['pollMinutes', { pollMinutes: 'often' }],
  ['ports', { ports: '80;81' }],
  ['certificate', { domain: 'feeds.example.org' }],
])('refuses a setting by its name: %s', (name, context) => {
  expect(() => given(context)).toThrow(name);
});
