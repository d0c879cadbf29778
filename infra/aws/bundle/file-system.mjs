import { createRequire } from 'node:module';

// What the SDK imports of node:fs. An ES module that imports it makes Node read every property of it, and with them its
// promises, watchers and readline; `require` does not.
export const { createReadStream, fstatSync, lstatSync, ReadStream } = createRequire(import.meta.url)(
  'node:fs',
);
