import { describe, expect, test } from 'vitest';
import { estimate, type Usage } from '../../../../infra/aws/commands/cost.ts';

const usual: Usage = { sources: 50, articles: 1_500, polls: 1_000_000, every: 15, feedSize: 15 };
const total = (usage: Usage) => estimate(usage).reduce((sum, { usd }) => sum + usd, 0);

const partOf = (usage: Usage, what: string) =>
  estimate(usage).reduce((sum, line) => sum + (line.what.startsWith(what) ? line.usd : 0), 0);

describe('the bill of a month', () => {
  test('is mostly readers, who cost what CloudFront asks', () => {
    expect(partOf(usual, 'CloudFront')).toBeGreaterThan(35);
    expect(partOf(usual, 'CloudFront')).toBeLessThan(45);
    expect(total(usual)).toBeGreaterThan(45);
    expect(total(usual)).toBeLessThan(75);
  });

  test('grows with requests, and with bytes where readers keep no validators', () => {
    expect(total({ ...usual, polls: 10_000_000 })).toBeGreaterThan(6 * total(usual));
    expect(total({ ...usual, unchanged: 0 }) - total(usual)).toBeGreaterThan(25);
  });

  test('grows with polling', () => {
    expect(total({ ...usual, every: 1 }) - total(usual)).toBeGreaterThan(10);
  });

  test('has a part that is there without any use', () => {
    const idle = total({ sources: 0, articles: 0, polls: 0 });
    expect(idle).toBeGreaterThan(5);
    expect(idle).toBeLessThan(20);
  });

  test('has no line below nothing, and none that is no number', () => {
    for (const { usd } of estimate(usual)) expect(usd).toBeGreaterThanOrEqual(0);
  });
});
