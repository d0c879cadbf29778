import { dateArgument, mostArgument } from './arguments.ts';
import type { CommandDefinition } from './command-host.ts';

const examples = `
Older articles are found through the sitemaps of the site, its archives by month
or day, and the next pages of its lists. Ctrl-C ends it; what is left is written
down, and the same command goes on. Requests are as slow as those of a poll.

Examples:
  bantin backfill example-org --since 2026-01-01
      a source of .bantin
  bantin backfill https://example.org/ --since 2026-03-01 --most 200
      a site, 200 pages in this run`;

interface Flags {
  readonly since: number;
  readonly most: number;
  readonly store: string;
  readonly json?: true;
}

export const backfillCommand: CommandDefinition = (program, host) => {
  program
    .command('backfill')
    .summary('fetch older articles of a source')
    .description('Fetches the articles that a source has published since a date, and publishes them.')
    .argument('<SOURCE>', 'id of a source in the store, a site file, or the address of a site')
    .requiredOption('--since <DATE>', 'day of the oldest articles wanted: 2026-01-31', dateArgument)
    .option('--most <N>', 'pages asked for in this run, 1 to 50000', mostArgument, 1_000)
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples)
    .action(async (target: string, { since, most, store, json }: Flags) => {
      const { backfill } = await import('../backfill.ts');
      const command = { target, since: new Date(since).toISOString(), most, store, json: json === true };
      host.finish(await backfill(command, host.terminal, host.environment));
    });
};
