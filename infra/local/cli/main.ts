import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { asSyndicationError, SyndicationError } from '../../../functions/core/errors.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import { createTerminal, type Terminal } from '../output/terminal.ts';
import { addCommand } from './add.ts';
import { backfillCommand } from './backfill.ts';
import { checkCommand } from './check.ts';
import type { CommandDefinition, CommandHost } from './command-host.ts';
import { historyCommand } from './history.ts';
import { replayCommand } from './replay.ts';
import { runCommand } from './run.ts';
import { statsCommand } from './stats.ts';
import { statusCommand } from './status.ts';
import { verifyCommand } from './verify.ts';
import { withdrawCommand } from './withdraw.ts';

/** Exit codes: something failed, or the command line itself was wrong. */
const exitCodes = { failed: 1, misused: 2 } as const;

/** In the order of the help. */
const commands: readonly CommandDefinition[] = [
  runCommand, addCommand, checkCommand, statusCommand, statsCommand, backfillCommand, historyCommand, withdrawCommand,
  replayCommand, verifyCommand,
]; // biome-ignore format: a list

/** Runs one command line and gives the exit code. Whatever is thrown ends here, as one line on stderr. */
export async function main(
  args: readonly string[],
  terminal: Terminal = createTerminal(),
  environment: Environment = readEnvironment(),
): Promise<number> {
  let exitCode = 0;
  const host: CommandHost = { terminal, environment, finish: (code) => (exitCode = code) };
  const program = createProgram(host);
  if (args.length === 0) {
    program.outputHelp();
    return exitCode;
  }
  try {
    await program.parseAsync([...meant(args, program)], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    return report(thrown, terminal, environment.debug);
  }
}

/** What nobody caught, rejections included: a defect of bantin. Says so like every other error and gives the exit code. */
export function reportDefect(thrown: unknown): number {
  return report(thrown, createTerminal(), readEnvironment().debug);
}

function createProgram(host: CommandHost): Command {
  const { terminal } = host;
  const program = new Command('bantin')
    .description('A news site in; RSS, Atom and JSON Feed out.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: () => undefined })
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nOn AWS: bantin push FILE... puts site files where its functions find them.\nEvery command has its own help with examples: bantin run --help',
    );
  for (const define of commands) define(program, host);
  return program;
}

/** `npm start -- add URL` is `bantin run add URL`, and means `bantin add URL`: no source has the name of a command. */
function meant(args: readonly string[], program: Command): readonly string[] {
  const [first, second] = args;
  const names = program.commands.map((command) => command.name());
  return first === 'run' && second !== undefined && names.includes(second) ? args.slice(1) : args;
}

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  return String((manifest as { readonly version?: unknown }).version);
}

function report(thrown: unknown, terminal: Terminal, debug: boolean): number {
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
  const error = thrown instanceof CommanderError ? misuse(thrown) : asSyndicationError(thrown, 'setup');
  terminal.fail(error.message);
  if (debug && error.cause instanceof Error) terminal.raw(`${error.cause.stack}\n`);
  return error.code === 'bad-option' ? exitCodes.misused : exitCodes.failed;
}

/** Commander says `error: unknown option '--prot'` and on a second line `(Did you mean --port?)`. */
function misuse(error: CommanderError): SyndicationError {
  const detail = error.message
    .replace(/^error: /, '')
    .replace(/\s*\(Did you mean (.+?)\?\)/, '; did you mean $1?')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '');
  return new SyndicationError('bad-option', { step: 'setup', detail, cause: error });
}
