import { join } from 'node:path';
import { type BundlingOptions, Charset, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

const standIn = (file: string) => join(import.meta.dirname, '..', 'bundle', file);

/** What is left out of the bundles or replaced, and why: each row was measured. Sorted. */
const aliases: readonly (readonly [name: string, replacement: string])[] = [
  // Two more kinds of CRC, in JavaScript: 2 KB.
  ['@aws-sdk/checksums/crc', standIn('checksums.mjs')],
  // Nobody asks for a checksum by SHA-1: 4 KB.
  ['@aws-sdk/checksums/sha', standIn('no-sha1.mjs')],
  // A function has its role in the environment: 75 KB of other providers are never asked.
  ['@aws-sdk/credential-provider-http', standIn('no-credentials.mjs')],
  ['@aws-sdk/credential-provider-ini', standIn('no-credentials.mjs')],
  ['@aws-sdk/credential-provider-login', standIn('no-credentials.mjs')],
  ['@aws-sdk/credential-provider-process', standIn('no-credentials.mjs')],
  ['@aws-sdk/credential-provider-sso', standIn('no-credentials.mjs')],
  ['@aws-sdk/credential-provider-web-identity', standIn('no-credentials.mjs')],
  // Signatures for many regions at once, 4 KB: the bucket has one.
  ['@aws-sdk/signature-v4-multi-region', standIn('one-region.mjs')],
  // Digests in JavaScript, for where Node has none: 6 KB.
  ['@smithy/core/checksum', standIn('checksums.mjs')],
  // Only S3 Select would use it: 15 KB.
  ['@smithy/core/event-streams', standIn('no-event-streams.mjs')],
  ['@smithy/credential-provider-imds', standIn('no-credentials.mjs')],
  // dom-serializer brings an older copy, 81 KB; the functions it takes from it answer the same for HTML.
  ['entities', 'entities'],
  // Imported by an ES module, these open the standard input and load watchers and readline: 10 ms.
  ['node:fs', standIn('file-system.mjs')],
  ['node:fs/promises', standIn('file-promises.mjs')],
  // S3, SQS and publishers are asked by HTTP/1.1: 20 ms less to start.
  ['node:http2', standIn('no-http2.mjs')],
  ['node:process', standIn('process.mjs')],
  // Only the reader in xml-js would call it.
  ['sax', standIn('never-called.mjs')],
  // 260 KB of fetch, WebSocket, caches and mocks.
  ['undici', standIn('undici.mjs')],
  // The stand-in's own way to the package: the longer name wins.
  ['undici/lib', 'undici/lib'],
];

/** Left out where cheerio alone imports it and never calls it, 22 KB: everywhere but where feeds and sitemaps are read. */
const ofScrape = 'htmlparser2';

/** The WASM parser for processors without SIMD, 72 KB; Graviton has SIMD. */
const neverLoaded = ['../llhttp/llhttp-wasm.js'];

/** CommonJS packages inside an ES module ask for `require`. */
const banner =
  "import{createRequire as bantinRequire}from'node:module';const require=bantinRequire(import.meta.url);";

/** ES modules with the SDK inside: it starts faster than the runtime's copy, and its version is ours (AWS.md). */
export const bundlingOf = (worker: string): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  // Words of sixty languages: escaped they take twice the bytes, and the import not a millisecond less.
  charset: Charset.UTF8,
  bundleAwsSDK: true,
  logLevel: LogLevel.WARNING,
  mainFields: ['module', 'main'],
  externalModules: neverLoaded,
  esbuildArgs: Object.fromEntries(
    [...aliases, ...(worker === 'scrape' ? [] : [[ofScrape, standIn('no-html-parser.mjs')] as const])].map(
      ([name, replacement]) => [`--alias:${name}`, replacement],
    ),
  ),
  banner,
});
