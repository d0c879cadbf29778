import type { CommandDefinition } from './command-host.ts';

const examples = `
Nothing is asked of any site: it says what the last polls wrote down. Exit code 1
when a source cannot be read at present.

Examples:
  bantin status
      every source of .bantin
  bantin status example-org --store /srv/bantin
  bantin status --json | jq 'select(.failing != null) | .source, .failing.says'`;

interface Flags {
  readonly store: string;
  readonly json?: true;
}

export const statusCommand: CommandDefinition = (program, host) => {
  program
    .command('status')
    .summary('say how it stands with every source: news, failures, refused pages, next poll')
    .description(
      'Says of every source when it last had news, what fails and why, and when it is polled next.',
    )
    .argument('[SOURCE-ID...]', 'ids of sources, as in feed addresses (default: all)')
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option('--json', 'print one JSON object a line for each source')
    .addHelpText('after', examples)
    .action(async (sources: readonly string[], { store, json }: Flags) => {
      const { showStatus } = await import('../status.ts');
      host.finish(await showStatus({ sources, store, json: json === true }, host.terminal, host.environment));
    });
};
