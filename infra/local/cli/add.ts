import type { CommandDefinition } from './command-host.ts';

const examples = `
Finds feeds, sitemaps and section pages, the name, the language and the time zone,
and shows a few articles as they would be published. Nothing is stored: it writes
a site file that you can look at and change before you run it.

Examples:
  bantin add https://example.org/
      writes example-org.json
  bantin add https://example.org/sport/ --out sport.json
      one section only
  bantin run example-org.json`;

interface Flags {
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

export const addCommand: CommandDefinition = (program, host) => {
  program
    .command('add')
    .summary('look at a site, show a sample and write its site file')
    .description('Looks at a site, shows what a poll would find, and writes a site file with it.')
    .argument('<URL>', 'address of a site, or of a section, feed or sitemap of it')
    .option('--out <FILE>', 'where to write the site file (default: <id>.json)')
    .option('--force', 'replace a site file that is there')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples)
    .action(async (target: string, { out, force, json }: Flags) => {
      const { addSite } = await import('../add.ts');
      const options = {
        target,
        force: force === true,
        json: json === true,
        ...(out === undefined ? {} : { out }),
      };
      host.finish(await addSite(options, host.terminal));
    });
};
