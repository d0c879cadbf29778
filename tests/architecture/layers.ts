/** A part of the house, the paths it covers, and the parts it may import (HOUSE: arrows go one way). */
interface Layer {
  readonly name: string;
  readonly covers: RegExp;
  readonly mayImport: readonly string[];
}

const foundations = ['core', 'html', 'ports', 'stored'];
const steps = ['scrape', 'normalise', 'publish'];
const everythingThatRuns = [...foundations, ...steps, 'pipeline'];

/** First match counts. */
export const layers: readonly Layer[] = [
  { name: 'core', covers: /^functions\/core\//, mayImport: ['core'] },
  { name: 'html', covers: /^functions\/html\//, mayImport: ['core', 'html'] },
  { name: 'ports', covers: /^functions\/ports\.ts$/, mayImport: ['core'] },
  { name: 'stored', covers: /^functions\/stored\//, mayImport: ['core', 'ports', 'stored'] },
  { name: 'scrape', covers: /^functions\/scrape\//, mayImport: [...foundations, 'scrape'] },
  { name: 'normalise', covers: /^functions\/normalise\//, mayImport: [...foundations, 'normalise'] },
  { name: 'publish', covers: /^functions\/publish\//, mayImport: [...foundations, 'publish'] },
  {
    name: 'pipeline',
    covers: /^functions\/(?:history|locate|pipeline|reconcile|replay|verify|withdraw)\.ts$/,
    mayImport: everythingThatRuns,
  },
  { name: 'net', covers: /^infra\/net\//, mayImport: ['core', 'ports', 'net'] },
  { name: 'sites', covers: /^infra\/sites\//, mayImport: ['core'] },
  // The program itself: the one place where the two hosts meet, for `bantin push`.
  { name: 'program', covers: /^infra\/local\/bantin\.mjs$/, mayImport: ['local', 'aws'] },
  { name: 'local', covers: /^infra\/local\//, mayImport: [...everythingThatRuns, 'net', 'sites', 'local'] },
  { name: 'aws', covers: /^infra\/aws\//, mayImport: [...everythingThatRuns, 'net', 'sites', 'aws'] },
];

/** What only named places may import. First matching rule counts. Sorted. */
export const packageRules: readonly { readonly package: RegExp; readonly onlyIn: RegExp }[] = [
  { package: /^@aws-sdk\//, onlyIn: /^infra\/aws\// },
  { package: /^aws-cdk-lib(?:\/|$)/, onlyIn: /^infra\/aws\// },
  // The default entry of cheerio brings parse5 and a second HTTP client along.
  { package: /^cheerio$/, onlyIn: /^$/ },
  { package: /^cheerio\/slim$/, onlyIn: /^(?:functions\/(?:html|scrape|normalise|publish)|infra)\// },
  { package: /^commander$/, onlyIn: /^infra\/local\/cli\// },
  { package: /^feed$/, onlyIn: /^functions\/publish\// },
  { package: /^htmlparser2(?:\/|$)/, onlyIn: /^(?:functions\/(?:html|scrape|normalise|publish)|infra)\// },
  {
    package: /^node:(?:child_process|dgram|dns|fs|http|http2|https|net|tls|worker_threads)(?:\/|$)/,
    onlyIn: /^infra\//,
  },
  { package: /^undici$/, onlyIn: /^infra\// },
];

/** Packages that exactly one file may import: the place where their edges are mended. */
export const loneImports: readonly string[] = ['feed'];

/** The only files that read the environment, one a host. */
export const environmentReaders = /^infra\/(?:local|aws)\/environment\.ts$/;

/** Names that say nothing (HOUSE). */
export const bannedNames =
  /(?:^|[/.-])(?:item|post|data|info|manager|helper|util|service|common|misc)s?(?=[/.-]|$)/;

/** Hosts of specifications and of examples; no site that anybody reads. Sorted. */
export const hostsOfSpecifications: ReadonlySet<string> = new Set([
  'developers.google.com',
  'example.co.uk',
  'example.com',
  'example.net',
  'example.org',
  'google.com',
  'json-schema.org',
  'jsonfeed.org',
  'purl.org',
  'schema.org',
  'search.yahoo.com',
  'sitemaps.org',
  'w3.org',
]);

/** TRUST: frames are kept by an allowlist of hosts. Those are players, not sites we read, and stand in this table only. */
export const tableOfFrameHosts = 'functions/normalise/body/embeds.ts';
