#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// A heap that doubles between collections holds half a gigabyte of pages that are done with (`npm run bench -- hostile`).
setFlagsFromString('--heap-growing-percent=30');
// Pages run through many functions, each some thousand times: compiled with all that they call, as for loops that run for
// hours, they take half as much time again until the first hundred pages are read. A long run is as fast either way.
setFlagsFromString('--max-inlined-bytecode-size=100');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
// For the same reason less is compiled at all: the engine of Node 20 has nothing between its fastest code, which takes
// long to make, and its slow one, and begins with it early. Two hundred pages take a third less time so.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=270000');

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
