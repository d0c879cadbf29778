import { dateArgument, publicUrlArgument } from './arguments.ts';
import type { CommandDefinition } from './command-host.ts';

const examples = `
Pages are kept as they were fetched; articles and feeds are derived from them.
After an update of bantin, or when derived objects were lost, this makes them
anew. The network is not used. Unchanged pages give the same bytes.

Examples:
  bantin replay
      every source of .bantin
  bantin replay example-org
      one source
  bantin replay --from 2026-11-01 --dry-run
      what an update would change in the articles of this month
  bantin replay --store /srv/bantin --json`;

interface Flags {
  readonly store: string;
  readonly publicUrl?: string;
  readonly from?: number;
  readonly dryRun?: true;
  readonly json?: true;
}

export const replayCommand: CommandDefinition = (program, host) => {
  program
    .command('replay')
    .summary('rebuild articles and feeds from the stored pages, without network')
    .description('Rebuilds articles and feeds of a store from its pages, with the network off.')
    .argument('[SOURCE-ID...]', 'ids of sources, as in feed addresses (default: all)')
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option(
      '--public-url <URL>',
      'where readers find the feeds (default: what the feeds say, else http://127.0.0.1:4321)',
      publicUrlArgument,
    )
    .option('--from <DATE>', 'only pages fetched since: 2026-11-01 or 2026-11-01T06:00Z', dateArgument)
    .option('--dry-run', 'say what would be different, and write nothing')
    .option('--json', 'print one JSON object a line for each source')
    .addHelpText('after', examples)
    .action(async (sources: readonly string[], flags: Flags) => {
      const { replayStore } = await import('../replay.ts');
      const { json = false, dryRun = false, ...rest } = flags;
      const options = { sources, ...rest, json, dryRun };
      host.finish(await replayStore(options, host.terminal, host.environment));
    });
};
