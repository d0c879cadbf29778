import { toJsonSchema } from '@valibot/to-json-schema';
import { siteSchema } from '../../functions/core/site-schema.ts';

/** Where editors find it; site files name it in `$schema`. */
export const schemaFile = new URL('../../infra/sites/site.schema.json', import.meta.url);

/** The editors' JSON Schema, made from the schema that parses site files. Checks that JSON cannot say are left out. */
export function siteJsonSchema(): string {
  return `${JSON.stringify(toJsonSchema(siteSchema, { errorMode: 'ignore', typeMode: 'input' }), null, 2)}\n`;
}
