import { daysArgument } from './arguments.ts';
import type { CommandDefinition } from './command-host.ts';

const examples = `
The local server notes which feed file was asked for and what the reader calls
itself: no addresses, no cookies. "304" is the share of requests that cost next
to nothing, because the reader had the newest version. "subscribers" is what
aggregators say in their name, for how many people they ask; readers that
people run themselves say nothing, so there are more.

Examples:
  bantin stats
      the last seven days of .bantin
  bantin stats --days 1 --json | jq .subscribers`;

interface Flags {
  readonly store: string;
  readonly days: number;
  readonly json?: true;
}

export const statsCommand: CommandDefinition = (program, host) => {
  program
    .command('stats')
    .summary('what readers asked of the feeds')
    .description(
      'Requests, share of 304s and subscribers of each feed file, from the log of the local server.',
    )
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option('--days <N>', 'how many days back, 1 to 31', daysArgument, 7)
    .option('--json', 'print one JSON object a line for each file')
    .addHelpText('after', examples)
    .action(async ({ store, days, json }: Flags) => {
      const { stats } = await import('../stats/stats.ts');
      host.finish(await stats({ store, days, json: json ?? false }, host.terminal));
    });
};
