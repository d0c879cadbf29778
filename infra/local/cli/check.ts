import type { CheckOptions } from '../check.ts';
import { urlArgument } from './arguments.ts';
import type { CommandDefinition } from './command-host.ts';

const examples = `
Nothing is stored. Of an article, the trace shows for every field each candidate,
where it stands, who won and why. Of a front page, section page, feed or sitemap,
it shows each link, whether it is taken for an article, and why.

Examples:
  bantin check https://example.org/news/1.html
  bantin check https://example.org/news/
      what a section page would give
  bantin check saved.html --url https://example.org/news/1.html
  bantin check https://example.org/news/1.html --site example-org.json
      with the selectors and the time zone of a site file
  bantin check saved.html --json | jq '.authors, .published'`;

interface Flags {
  readonly url?: string;
  readonly site?: string;
  readonly listing?: true;
  readonly json?: true;
}

export const checkCommand: CommandDefinition = (program, host) => {
  program
    .command('check')
    .summary('show one article as it would be published, or what a listing would give, and why')
    .description(
      'Shows one article as it would be published, or the links of a listing, with the reason of every decision.',
    )
    .argument('<URL|FILE>', 'address of an article or a listing, or a saved HTML file')
    .option('--url <URL>', 'address of a saved HTML file (default: the one it states)', urlArgument)
    .option('--site <FILE>', 'site file whose selectors and zone are used')
    .option('--listing', 'take it for a listing, whatever it looks like')
    .option('--json', 'print one JSON object: the fields of the article and its trace')
    .addHelpText('after', examples)
    .action(async (target: string, flags: Flags) => {
      const { check } = await import('../check.ts');
      const options: CheckOptions = { target, ...flags, json: flags.json ?? false };
      host.finish(await check(options, host.terminal));
    });
};
