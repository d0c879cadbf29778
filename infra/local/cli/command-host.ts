import type { Command } from 'commander';
import type { Environment } from '../environment.ts';
import type { Terminal } from '../output/terminal.ts';

/** What every command gets besides its arguments. */
export interface CommandHost {
  readonly terminal: Terminal;
  readonly environment: Environment;
  /** What the process will exit with, unless something is thrown. */
  finish(exitCode: number): void;
}

/** Adds one command to the program: its help, its options, and what it runs. */
export type CommandDefinition = (program: Command, host: CommandHost) => void;
