import type { CommandDefinition } from './command-host.ts';

const examples = `
Examples:
  bantin history tag:example.org,2026:example-org/316350b0f556f294e7185dfd600b8ffc
  bantin history https://example.org/news/1.html --json`;

interface Flags {
  readonly store: string;
  readonly json?: true;
}

export const historyCommand: CommandDefinition = (program, host) => {
  program
    .command('history')
    .summary('show the revisions of an article, and what changed')
    .description('Shows the addresses, times and revisions of an article, with what changed in each.')
    .argument('<ARTICLE>', 'its id, as in the feeds, or any of its addresses')
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples)
    .action(async (article: string, flags: Flags) => {
      const { showHistory } = await import('../history.ts');
      const options = { article, store: flags.store, json: flags.json ?? false };
      host.finish(await showHistory(options, host.terminal, host.environment));
    });
};
