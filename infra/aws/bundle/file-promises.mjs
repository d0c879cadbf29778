import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// What the SDK would read configuration files with: loaded when that is asked for, which a function never does.
export const readFile = (...read) => require('node:fs/promises').readFile(...read);
