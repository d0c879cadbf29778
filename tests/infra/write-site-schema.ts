import { writeFileSync } from 'node:fs';
import { schemaFile, siteJsonSchema } from './site-json-schema.ts';

// After a change of functions/core/site-schema.ts:
// npx tsx tests/infra/write-site-schema.ts && npx biome format --write infra/sites/site.schema.json
writeFileSync(schemaFile, siteJsonSchema());
