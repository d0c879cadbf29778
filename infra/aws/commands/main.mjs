#!/usr/bin/env node
// node infra/aws/commands/main.mjs deploy|push|cost|smoke … : see package.json, scripts.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
const [, , name = '', ...args] = process.argv;
const { commands } = await import('./commands.ts');
process.exitCode = await commands[name](args);
