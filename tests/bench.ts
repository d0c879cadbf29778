import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a file `tests/bench/<name>.ts` exports as `bench`; what it is made of lies in `tests/bench/<name>/`. */
export interface Bench {
  /** One line: what it measures. */
  readonly measures: string;
  /** Options after the name, as a usage line shows them. */
  readonly options: string;
  /** Measures, prints a table and gives the exit code. Throws for options it does not know. */
  readonly run: (options: readonly string[]) => Promise<number>;
}

const folder = new URL('bench/', import.meta.url);

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

async function benchOf(name: string): Promise<Bench> {
  const { bench } = (await import(new URL(`${name}.ts`, folder).href)) as { readonly bench: Bench };
  return bench;
}

async function usage(): Promise<string> {
  const lines = [];
  for (const name of names) {
    const { measures, options } = await benchOf(name);
    lines.push(`  npm run bench -- ${`${name} ${options}`.trim()}`, `      ${measures}`);
  }
  return ['usage:', ...lines].join('\n');
}

async function main([name = '', ...options]: readonly string[]): Promise<number> {
  if (!names.includes(name)) {
    console.error(await usage());
    return 2;
  }
  const bench = await benchOf(name);
  try {
    return await bench.run(options);
  } catch (error) {
    console.error(`bench ${name}: ${error instanceof Error ? error.message : String(error)}`);
    console.error(`usage: npm run bench -- ${`${name} ${bench.options}`.trim()}`);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
