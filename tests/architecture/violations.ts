import { posix } from 'node:path';
import {
  bannedNames,
  environmentReaders,
  hostsOfSpecifications,
  layers,
  loneImports,
  packageRules,
  tableOfFrameHosts,
} from './layers.ts';

/** A source file: path from the root of the repository, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const importPattern =
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** Everything a file imports, statically or when it runs, types included. */
export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(importPattern)].map(([, named, bare]) => named ?? bare ?? '');
}

/** Every breach of the house rules that can be read from the files, one line each. */
export function violations(files: readonly SourceFile[]): readonly string[] {
  return [
    ...files.flatMap((file) => importsOf(file.text).flatMap((name) => arrowViolation(file, name))),
    ...files
      .filter(({ path }) => layerOf(path) === undefined)
      .map(({ path }) => `${path} belongs to no layer`),
    ...files.flatMap(environmentViolation),
    ...files.flatMap(hostViolations),
    ...files.filter(({ path }) => bannedNames.test(path)).map(({ path }) => `${path} has a banned name`),
    ...loneImports.flatMap((name) => loneViolation(files, name)),
  ];
}

const layerOf = (path: string) => layers.find(({ covers }) => covers.test(path));

function arrowViolation({ path }: SourceFile, imported: string): readonly string[] {
  if (!imported.startsWith('.')) return packageViolation(path, imported);
  const target = posix.join(posix.dirname(path), imported);
  const from = layerOf(path);
  const to = layerOf(target);
  if (from === undefined) return [];
  const allowed = to !== undefined && from.mayImport.includes(to.name);
  return allowed ? [] : [`${path} (${from.name}) must not import ${target} (${to?.name ?? 'no layer'})`];
}

function packageViolation(path: string, imported: string): readonly string[] {
  const rule = packageRules.find((candidate) => candidate.package.test(imported));
  return rule === undefined || rule.onlyIn.test(path) ? [] : [`${path} must not import ${imported}`];
}

function loneViolation(files: readonly SourceFile[], name: string): readonly string[] {
  const importers = files.filter(({ text }) => importsOf(text).includes(name)).map(({ path }) => path);
  return importers.length <= 1 ? [] : [`${name} is imported by more than one file: ${importers.join(', ')}`];
}

function environmentViolation({ path, text }: SourceFile): readonly string[] {
  if (!/\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"]env|\benv\b[^;]*from 'node:process'/.test(text))
    return [];
  return environmentReaders.test(path) ? [] : [`${path} must not read the environment`];
}

const hostPattern = /\b(?:[a-z0-9-]+\.)+(?:cn|com|de|edu|eu|fr|gov|jp|kr|net|org|ru|uk|vn)\b/gi;

/** STYLE 16: no host name of a real site in what runs. */
function hostViolations({ path, text }: SourceFile): readonly string[] {
  if (!path.startsWith('functions/') || path === tableOfFrameHosts) return [];
  const hosts = [...text.matchAll(hostPattern)].map(([host]) => host.toLowerCase());
  const isAllowed = (host: string) =>
    [...hostsOfSpecifications].some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
  return hosts.filter((host) => !isAllowed(host)).map((host) => `${path} names the host ${host}`);
}
