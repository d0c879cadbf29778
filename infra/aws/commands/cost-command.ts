import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type CostLine, estimate } from './cost.ts';
import { pricesAsOf } from './prices.ts';

const usage = `usage: npm run cost -- --sources N --articles N --polls N [options]

  --sources N    sources that are read
  --articles N   new and corrected articles a day, all sources together
  --polls N      requests of readers for feeds, a day
  --unchanged P  the part of them that is answered by 304 (default: 0.8)
  --every M      minutes between two polls of a source, on average (default: 30)
  --feed-size K  KB of a feed on the way to a reader, compressed (default: 20)
  --months N     months of articles that are kept (default: 12)`;

const number = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.string(), v.transform(Number), v.number(), v.minValue(least), v.maxValue(most));

const schema = v.object({
  sources: number(0),
  articles: number(0),
  polls: number(0),
  unchanged: v.exactOptional(number(0, 1)),
  every: v.exactOptional(number(1)),
  'feed-size': v.exactOptional(number(0)),
  months: v.exactOptional(number(0)),
});

/** Prints what a month would cost. Gives the exit code. */
export async function costCommand(args: readonly string[]): Promise<number> {
  const options = Object.fromEntries(
    Object.keys(schema.entries).map((name) => [name, { type: 'string' as const }]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { 'feed-size': feedSize, ...given } = v.parse(schema, values);
    console.log(table(estimate({ ...given, ...(feedSize !== undefined && { feedSize }) })));
    return 0;
  } catch (thrown) {
    const named = thrown instanceof v.ValiError ? `--${v.getDotPath(thrown.issues[0])}: ` : '';
    console.error(`${named}${thrown instanceof Error ? thrown.message : ''}\n${usage}`);
    return 2;
  }
}

function table(lines: readonly CostLine[]): string {
  const total = lines.reduce((sum, { usd }) => sum + usd, 0);
  const rows = [...lines, { what: 'Together', from: '', usd: total }];
  const text = rows.map(({ what, from, usd }) => `${what.padEnd(40)}${usd.toFixed(2).padStart(9)}  ${from}`);
  return [
    'USD a month, without taxes and free tiers',
    ...text,
    `List prices of ${pricesAsOf}, us-east-1.`,
  ].join('\n');
}
