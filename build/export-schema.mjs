// Writes the published JSON Schema of exports from the schemas of the records. Needs Node 24: node_modules/.bin/node build/export-schema.mjs
import { writeFileSync } from 'node:fs';
import { exportJsonSchema } from '#shared/domain/export-format.ts';
import { inProject } from './setup.mjs';

writeFileSync(inProject('electron/vault/exchange/bitim-export.schema.json'), `${JSON.stringify(exportJsonSchema(), null, 1)}\n`);
