import type { CheckOptions } from '../check.ts';
import { urlArgument } from './arguments.ts';
import type { CommandDefinition } from './command-host.ts';

const examples = `
Nothing is stored. The trace shows, for every field, each candidate, where it
stands, who won and why.

Examples:
  bantin check https://example.org/news/1.html
  bantin check saved.html --url https://example.org/news/1.html
  bantin check https://example.org/news/1.html --site example-org.json
      with the selectors and the time zone of a site file
  bantin check saved.html --json | jq '.authors, .published'`;

interface Flags {
  readonly url?: string;
  readonly site?: string;
  readonly json?: true;
}

export const checkCommand: CommandDefinition = (program, host) => {
  program
    .command('check')
    .summary('show one article as it would be published, and why')
    .description('Shows one article as it would be published, with the trace of every decision.')
    .argument('<URL|FILE>', 'address of an article, or a saved HTML file')
    .option('--url <URL>', 'address of a saved HTML file (default: the one it states)', urlArgument)
    .option('--site <FILE>', 'site file whose selectors and zone are used')
    .option('--json', 'print one JSON object: the fields of the article and its trace')
    .addHelpText('after', examples)
    .action(async (target: string, flags: Flags) => {
      const { check } = await import('../check.ts');
      const options: CheckOptions = { target, ...flags, json: flags.json ?? false };
      host.finish(await check(options, host.terminal));
    });
};
