import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { INestApplication } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { anonymous } from '../auth/viewer.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { readImportFile } from '../imports/import-file.js';
import { ImportService } from '../imports/import.service.js';
import type { ImportTarget } from '../imports/import-target.js';

const PUBLISHED = fileURLToPath(new URL('../../../../data/penalolen.json', import.meta.url));
const TARGET: ImportTarget = { jurisdiction: { slug: 'penalolen', timeZone: 'America/Santiago' }, forumSlug: 'mesa' };

/** What a demonstration shows first: the published facts of Peñalolén. In production nothing is loaded. */
export async function loadPublishedData(app: INestApplication): Promise<void> {
  if (app.get<RunningConfig>(CONFIG).mode === 'production') return;
  const file = readImportFile(JSON.parse(await readFile(PUBLISHED, 'utf8')));
  await app.get(ImportService).import(anonymous(uuidv7()), file, TARGET);
}
