#!/usr/bin/env node
import './engine.mjs';

// TypeScript runs as it is where Node strips types by itself; elsewhere (Node 20) tsx does it.
if (process.features.typescript) {
  // Early versions announce that on stderr, where one line means one error.
  process.removeAllListeners('warning');
} else {
  const { register } = await import('tsx/esm/api');
  register();
}

const { main, reportDefect } = await import('./cli/main.ts');
process.on('uncaughtException', (error) => process.exit(reportDefect(error)));
const [command, ...options] = process.argv.slice(2);
if (command === 'push') {
  // The one command about the other host: neither host imports the other, so the two meet here.
  const { pushCommand } = await import('../aws/commands/push-command.ts');
  process.exitCode = await pushCommand(options);
} else {
  process.exitCode = await main(process.argv.slice(2));
}
