import type { RunOptions } from '../run.ts';
import { everyArgument, portArgument, publicUrlArgument, urlArgument } from './arguments.ts';
import type { CommandDefinition } from './command-host.ts';

const examples = `
SOURCE is the address of a site, a site file (.json), a saved HTML file, or a
folder of saved HTML files. Without any, the demo newspaper is read: it comes
with bantin and needs no network.

Examples:
  bantin run
      the demo newspaper; its feeds are listed at http://127.0.0.1:4321/
  bantin run https://example.org/
      a site, without any configuration
  bantin run example-org.json --every 5m
      a site file (infra/sites/site.schema.json), asked every 5 minutes
  bantin run ~/saved-articles --once
      feeds of pages that a browser saved; nothing is fetched
  bantin run article.html --url https://example.org/news/1 --once
      one saved page that does not say where it is from
  bantin run https://example.org/ --once --json | jq .articles

Ctrl-C ends it. What has been stored stays, and the next run goes on from there.`;

interface Flags {
  readonly store: string;
  readonly once?: true;
  readonly port: number;
  readonly every?: number;
  readonly publicUrl?: string;
  readonly editions?: string;
  readonly hub?: string;
  readonly url?: string;
  readonly quiet?: true;
  readonly json?: true;
}

export const runCommand: CommandDefinition = (program, host) => {
  program
    .command('run')
    .summary('read sources, publish their feeds, serve them and keep polling')
    .description('Reads sources and publishes RSS, Atom and JSON Feed with the full text of their articles.')
    .argument('[SOURCE...]', 'what to read (default: the demo newspaper)')
    .option('--store <DIR>', 'folder that keeps pages, articles and feeds', '.bantin')
    .option('--once', 'read each source once, say where the feed files are, and end')
    .option(
      '--port <N>',
      'port of the local server on 127.0.0.1; 0 takes any that is free',
      portArgument,
      4321,
    )
    .option(
      '--every <DURATION>',
      'pause between polls, 10s to 7d: 30s, 15m, 2h, 1d (default: as often as a source has news, 5m to 6h)',
      everyArgument,
    )
    .option(
      '--public-url <URL>',
      'where readers find the feeds (default: http://127.0.0.1:PORT)',
      publicUrlArgument,
    )
    .option('--editions <FILE>', 'file that declares feeds over several sources (docs/editions.md)')
    .option('--hub <URL>', 'WebSub hub that the feeds name', urlArgument)
    .option('--url <URL>', 'address of a saved HTML file that does not state its own', urlArgument)
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print one JSON object a line for each source and poll')
    .addHelpText('after', examples)
    .action(async (targets: readonly string[], flags: Flags) => {
      const { run } = await import('../run.ts');
      host.finish(await run(optionsOf(targets, flags), host.terminal, host.environment));
    });
};

function optionsOf(targets: readonly string[], flags: Flags): RunOptions {
  const { store, once = false, port, every, quiet = false, json = false } = flags;
  const { publicUrl, url, editions, hub } = flags;
  const output = json ? 'json' : quiet ? 'quiet' : 'text';
  return {
    targets,
    store,
    once,
    port,
    output,
    ...(every === undefined ? {} : { everyMs: every }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(url === undefined ? {} : { url }),
    ...(editions === undefined ? {} : { editions }),
    ...(hub === undefined ? {} : { hub }),
  };
}
