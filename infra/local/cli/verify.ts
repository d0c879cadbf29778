import type { CommandDefinition } from './command-host.ts';

const examples = `
Every page is read, and all that is derived is derived again in memory and
compared with the store, byte by byte. Nothing is written without --repair.

Exit code: 0 when the store is consistent (after the repair), else 1.

Examples:
  bantin verify
  bantin verify example-org --repair`;

interface Flags {
  readonly store: string;
  readonly repair?: true;
  readonly json?: true;
}

export const verifyCommand: CommandDefinition = (program, host) => {
  program
    .command('verify')
    .summary('prove a store consistent, or say what is not')
    .description('Proves that a store is consistent, without network; --repair puts it right.')
    .argument('[SOURCE-ID...]', 'ids of sources, as in feed addresses (default: all)')
    .option('--repair', 'put broken objects into quarantine and derive the rest again')
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', examples)
    .action(async (sources: readonly string[], flags: Flags) => {
      const { verifyStore } = await import('../verify.ts');
      const { store, repair = false, json = false } = flags;
      host.finish(await verifyStore({ sources, store, repair, json }, host.terminal, host.environment));
    });
};
