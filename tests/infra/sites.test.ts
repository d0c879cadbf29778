import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSite } from '../../functions/core/site-file.ts';
import { fieldsByPath } from '../../functions/core/site-schema.ts';
import { schemaFile, siteJsonSchema } from './site-json-schema.ts';

const folder = new URL('../../infra/sites/', import.meta.url);
const siteFiles = readdirSync(folder).filter(
  (name) => name.endsWith('.json') && !name.endsWith('.schema.json'),
);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('infra/sites', () => {
  it('has at least one site file', () => {
    expect(siteFiles).toContain('an-ninh-hai-phong.json');
  });

  it.each(siteFiles)('%s parses', (name) => {
    expect(parseSite(read(name), name).id).toBe(name.replace(/\.json$/, ''));
  });

  it.each(siteFiles)('%s has at most 30 lines', (name) => {
    expect(read(name).trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });

  it.each(siteFiles)('%s names the schema for editors', (name) => {
    expect(JSON.parse(read(name))).toHaveProperty('$schema', './site.schema.json');
  });

  it('gives every source another id', () => {
    const ids = siteFiles.map((name) => parseSite(read(name), name).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('site.schema.json', () => {
  const written: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));

  it('is up to date; otherwise run: npx tsx tests/infra/write-site-schema.ts', () => {
    expect(written).toEqual(JSON.parse(siteJsonSchema()));
  });

  it('describes every field', () => {
    const properties = (written as { properties: Record<string, { description?: string }> }).properties;
    for (const name of fieldsByPath.get('') ?? []) expect(properties[name]?.description).toMatch(/\S/);
  });
});

describe('docs/site-files.md', () => {
  const rows = readFileSync(new URL('../../docs/site-files.md', import.meta.url), 'utf8').split('\n');

  it.each(
    [...fieldsByPath].flatMap(([path, names]) => names.map((name) => (path ? `${path}.${name}` : name))),
  )('has a row with default and example for %s', (name) => {
    const row = rows.find((line) => line.startsWith(`| \`${name}\``));
    expect(row?.split('|').filter((cell) => cell.trim() !== '')).toHaveLength(4);
  });
});
