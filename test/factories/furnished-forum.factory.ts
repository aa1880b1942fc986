import { makeBench, makeForum, makeRules } from './forum.factory.js';
import { makeJurisdiction, managerOf } from './jurisdiction.factory.js';
import { makeOrganization } from './organization.factory.js';
import { makePerson } from './person.factory.js';
import { makeHolding, makeSeat } from './seat.factory.js';
import { SlugHistory } from '../../apps/api/src/jurisdictions/slug-history.entity.js';
import type { TestApp } from '../support/app.js';

/** What a page test needs to know of a forum that has everything. */
export interface FurnishedForum {
  readonly jurisdiction: string;
  readonly jurisdictionId: string;
  readonly forumId: string;
  readonly slug: string;
  readonly earlierSlug: string;
  /** Stands in a seat, and may not be read. */
  readonly hiddenName: string;
}

/** Two benches, a vacancy, an observer, a past holder, and rules that leave something open. */
export async function makeFurnishedForum(app: TestApp): Promise<FurnishedForum> {
  const { id: jurisdictionId, slug: jurisdiction } = await makeJurisdiction(app, { name: 'Peñaflor del Mar', region: 'Región de Prueba' });
  const forum = await makeForum(app, {
    jurisdictionId,
    purpose: 'Acordar y seguir los compromisos del plan de acción de gobierno abierto de la comuna.',
    formedBy: 'invitación',
    started: { raw: '29 de abril de 2021', earliest: '2021-04-29', latest: '2021-04-29', precision: 'day' },
  });
  const forumId = forum.id;
  const manager = managerOf(app);
  await manager.save(manager.create(SlugHistory, { jurisdictionId, slug: 'mesa-anterior', forumId }));
  const government = await makeBench(app, { forumId, key: 'government', name: 'Gobierno' });
  const civil = await makeBench(app, { forumId });
  const named = await makeOrganization(app, { jurisdictionId, name: 'Unión Comunal de Juntas de Vecinos' });
  const unit = await makeOrganization(app, { jurisdictionId, name: 'Dirección de Desarrollo Comunitario', sector: 'government' });
  const person = (name: string) => makePerson(app, { jurisdictionId, name });
  const shown = { isNamePublic: true, namePublicReason: 'la persona lo autorizó' };

  const first = await makeSeat(app, { forumId, benchId: civil.id, organizationId: named.id, sector: 'community' });
  await makeHolding(app, { seatId: first.id, personId: (await person('Elena Soto Rivas')).id, selection: 'elección de la asamblea', ...shown });
  await makeHolding(app, { seatId: first.id, kind: 'alternate' });
  await makeHolding(app, { seatId: first.id, personId: (await person('Hugo Paredes')).id, validFrom: '2020-01-01', validUntil: '2021-04-28', ...shown });
  const hiddenName = 'Nombre Reservado';
  const second = await makeSeat(app, { forumId, benchId: government.id, organizationId: unit.id, sector: 'government', label: 'Cupo 1 de gobierno' });
  await makeHolding(app, { seatId: second.id, personId: (await person(hiddenName)).id });
  await makeSeat(app, { forumId, benchId: civil.id, groupLabel: 'Organizaciones juveniles', sector: 'civil' });
  await makeSeat(app, { forumId, standing: 'observer', groupLabel: 'Consejo para la Transparencia', sector: 'government' });
  await makeRules(app, forumId, { workingDaysToRespond: 20 }, '2021-05-01');
  await makeRules(app, forumId, { quorum: { base: 'seats', total: { n: 1, m: 2, over: true }, perBench: { [civil.id]: 2 } }, notice: { n: 5, unit: 'working_days' }, decisions: { method: 'simple', of: 'present', tie: 'rejected' } }, '2022-03-01');
  return { jurisdiction, jurisdictionId, forumId, slug: forum.slug, earlierSlug: 'mesa-anterior', hiddenName };
}
