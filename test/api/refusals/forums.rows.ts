import { randomBytes, randomUUID } from 'node:crypto';

import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { Forum } from '../../../apps/api/src/forums/forum.entity.js';
import { Administration } from '../../../apps/api/src/jurisdictions/administration.entity.js';
import { Holiday } from '../../../apps/api/src/jurisdictions/holiday.entity.js';
import { makeBench } from '../../factories/forum.factory.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { bySecretariat, creates, edits, NO_KEY } from './office.js';
import type { Rows } from './table.js';

export const forumRows: Rows = {
  createForum: bySecretariat(async (_app, { forumId }) => ({ forumId, kind: 'committee', name: 'Comité de datos', slug: unique('comite'), language: 'es' }), creates),
  updateForum: bySecretariat(async (_app, { forumId }) => ({ forumId, version: 1, kind: 'council', name: 'Consejo', language: 'es', aliases: [] }), edits),
  setForumCrest: bySecretariat(async (app, { forumId, jurisdictionId }) => {
    const manager = managerOf(app);
    const file = { storageName: randomUUID(), fileName: 'escudo.png', mediaType: 'image/png', sizeBytes: 1, contentHash: randomBytes(32) };
    const { id } = await manager.save(manager.create(Document, { jurisdictionId, forumId, kind: 'photo', visibility: 'public', title: 'Escudo', ...file }));
    return { forumId, version: 1, documentId: id };
  }, edits),
  changeForumSlug: bySecretariat(async (_app, { forumId }) => ({ forumId, version: 1, slug: unique('mesa-nueva') }), edits),
  addBench: bySecretariat(async (_app, { forumId }) => ({ forumId, key: 'civil_society', name: 'Sociedad civil', language: 'es' }), creates),
  renameBench: bySecretariat(async (app, { forumId }) => ({ forumId, benchId: (await makeBench(app, { forumId })).id, version: 1, name: 'Sociedad', language: 'es' }), edits),
  adoptRules: bySecretariat(async (_app, { forumId }) => ({ forumId, effectiveFrom: '2026-04-01', language: 'es', rules: { workingDaysToRespond: 20 } }), creates),
  addHoliday: bySecretariat(async (_app, { forumId }) => ({ forumId, day: '2026-07-16', name: 'Aniversario de la comuna' }), creates),
  fillHolidays: bySecretariat(async (_app, { forumId }) => ({ forumId, year: 2027 }), { ...creates, replay: NO_KEY }),
  updateHoliday: bySecretariat(async (app, { forumId, jurisdictionId }) => {
    const manager = managerOf(app);
    const { id } = await manager.save(manager.create(Holiday, { jurisdictionId, day: '2026-09-18', name: 'Fiestas', enteredBy: 'secretariat' }));
    return { forumId, holidayId: id, version: 1, name: 'Fiestas Patrias', observed: false };
  }, edits),
  addAdministration: bySecretariat(async (_app, { forumId }) => ({ forumId, mayor: 'Elena Soto Rivas', started: '6 de diciembre de 2024' }), creates),
  updateAdministration: bySecretariat(async (app, { forumId, jurisdictionId }) => {
    const manager = managerOf(app);
    const { id } = await manager.save(manager.create(Administration, { jurisdictionId, mayor: null }));
    return { forumId, administrationId: id, version: 1, mayor: 'Elena Soto Rivas', started: '2024' };
  }, edits),
  addTranslation: bySecretariat(async (app, { forumId }) => {
    await managerOf(app).update(Forum, { id: forumId }, { purpose: 'Acordar y seguir el plan' });
    const { version } = await managerOf(app).findOneByOrFail(Forum, { id: forumId });
    return { forumId, objectType: 'forum', objectId: forumId, version, field: 'purpose', text: 'To agree on the plan and follow it', language: 'en' };
  }, edits),
};
