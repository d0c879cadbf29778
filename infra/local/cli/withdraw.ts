import type { CommandDefinition } from './command-host.ts';

const examples = `
The article leaves the feeds at once, and they say so to readers. It stays away
whatever its page does, until the order is lifted.

Examples:
  bantin withdraw https://example.org/news/1.html --reason "court order 12/2026"
  bantin withdraw tag:example.org,2026:example-org/316350b0f556f294e7185dfd600b8ffc --revive`;

interface Flags {
  readonly store: string;
  readonly reason?: string;
  readonly revive?: true;
  readonly json?: true;
}

export const withdrawCommand: CommandDefinition = (program, host) => {
  program
    .command('withdraw')
    .summary('take an article out of the feeds, or let it in again')
    .description('Takes an article out of the feeds and leaves a tombstone; --revive lifts the order.')
    .argument('<ARTICLE>', 'its id, as in the feeds, or any of its addresses')
    .option('--reason <TEXT>', 'why, for the record; feeds do not show it')
    .option('--revive', 'lift the order')
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples)
    .action(async (article: string, flags: Flags) => {
      const { withdraw } = await import('../withdraw.ts');
      const { store, reason, revive = false, json = false } = flags;
      const options = { article, store, revive, json, ...(reason === undefined ? {} : { reason }) };
      host.finish(await withdraw(options, host.terminal, host.environment));
    });
};
