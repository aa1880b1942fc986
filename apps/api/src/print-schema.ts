import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { AppModule } from './app.module.js';
import { readConfig } from './config/config.js';
import { schemaText } from './graphql/build-schema.js';

/** Writes libs/schema/schema.graphql from the code; `npm run schema` runs it. */
const config = { ...readConfig({}), publicUrl: 'http://localhost', databaseUrl: '', authSecret: '' };
await writeFile(fileURLToPath(new URL('../../../libs/schema/schema.graphql', import.meta.url)), await schemaText(AppModule.with(config)));
