import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../infra/local/cli/main.ts';
import { recordingTerminal } from '../infra/local/recording-terminal.ts';

// What the documents promise: their links lead somewhere, their commands and settings exist.

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...below('docs')];
const readme = read('README.md');

async function helpOf(command: string): Promise<string> {
  const terminal = recordingTerminal({ interactive: false, columns: 200 });
  await main([command, '--help'], terminal, { debug: false, logLevel: 'off' });
  return terminal.lines.join('\n');
}

/** Cells of the rows whose first cell is code and matches. */
function rowsOf(first: RegExp): readonly (readonly string[])[] {
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
  return rows
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([cell = '']) => first.test(cell));
}

test.each(documents)('the links of %s lead to files of the repository', (path) => {
  const targets = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const local = targets.filter((target) => !/^(?:https?:|#)/.test(target));
  const lost = local.filter((target) => !existsSync(join(root, dirname(path), target.split('#')[0] ?? '')));
  expect(lost).toEqual([]);
});

test.each(documents)('the npm scripts that %s names exist', (path) => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...read(path).matchAll(/npm (?:run (?:-s )?)?([a-z]+)/g)].map(([, name = '']) => name);
  const builtIn = ['ci', 'install', 'packages'];
  expect(named.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
});

test('the decision on dependencies names each of them', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const decision = read('docs/decisions/0002-dependencies.md');
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !decision.includes(`\`${name}\``))).toEqual([]);
});

describe('the README', () => {
  const options = rowsOf(/^`--/);

  test.each(['run', 'check', 'replay'])('lists every option of %s, and no other', async (command) => {
    const help = await helpOf(command);
    const existing = [...help.matchAll(/^ {2}(--[a-z-]+(?: <[A-Z]+>)?)/gm)].map(([, name]) => name);
    const described = options.filter(([, of = '']) => of === 'all' || of.split(', ').includes(command));
    expect(described.map(([name = '']) => name.replaceAll('`', '')).sort()).toEqual(existing.sort());
  });

  test('gives the defaults that the help gives', async () => {
    const help = (await helpOf('run')).replace(/\s+/g, ' ');
    for (const name of ['--store', '--port', '--every']) {
      const [, , , byDefault = ''] = options.find(([cell = '']) => cell.startsWith(`\`${name} `)) ?? [];
      const [, stated] = new RegExp(`${name} <.*?\\(default: "?([^")]+)"?\\)`).exec(help) ?? [];
      expect(byDefault).toBe(`\`${stated}\``);
    }
  });

  test('lists every setting of the AWS stack, and no other', () => {
    const existing = [...read('infra/aws/settings.ts').matchAll(/^ {2}(\w+): v\./gm)].map(([, name]) => name);
    expect(existing.length).toBeGreaterThan(0);
    const [, table = ''] = /\| Context +\|.*\n\|[-| ]+\n((?:\|.*\n)+)/.exec(readme) ?? [];
    const described = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual(existing.sort());
  });

  test('lists every variable of the environment that is read, and no other', () => {
    const source = read('infra/local/environment.ts');
    const existing = [...source.matchAll(/variables\['(\w+)'\]/g)].map(([, name]) => name);
    const described = rowsOf(/^`BANTIN_/).map(([name = '']) => name.replaceAll('`', ''));
    expect(described.sort()).toEqual([...new Set(existing)].sort());
  });
});
