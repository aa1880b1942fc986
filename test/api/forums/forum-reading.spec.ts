import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { SlugHistory } from '../../../apps/api/src/jurisdictions/slug-history.entity.js';
import { makeBench, makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction, managerOf } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
let ask: GraphqlClient;

beforeAll(async () => {
  app = await startApp();
  ask = graphqlClient(app.url);
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
});

afterAll(() => app.close());

const SEATS = `query ($jurisdiction: String!, $slug: String!) {
  forum(jurisdiction: $jurisdiction, slug: $slug) {
    seats { label bench { key } organization { name } holders { kind name namePublicReason } pastHolders { name validUntil } }
  }
}`;

interface SeatAnswer {
  forum: { seats: { label: string; holders: { kind: string; name: string | null }[]; pastHolders: { name: string | null; validUntil: string }[] }[] };
}

async function somewhere(): Promise<{ jurisdiction: string; jurisdictionId: string; slug: string; forumId: string }> {
  const { id: jurisdictionId, slug: jurisdiction } = await makeJurisdiction(app);
  const { id: forumId, slug } = await makeForum(app, { jurisdictionId });
  return { jurisdiction, jurisdictionId, slug, forumId };
}

describe('who sits in a forum', () => {
  test('is told by seat, with the titular before the alternate and the vacancies', async () => {
    const { forumId, jurisdictionId, ...address } = await somewhere();
    const bench = await makeBench(app, { forumId });
    const organization = await makeOrganization(app, { jurisdictionId, name: 'Unión Comunal' });
    const seat = await makeSeat(app, { forumId, benchId: bench.id, organizationId: organization.id, label: 'Cupo 1' });
    await makeSeat(app, { forumId, benchId: bench.id, label: 'Cupo 2' });
    await makeHolding(app, { seatId: seat.id, kind: 'alternate' });
    await makeHolding(app, { seatId: seat.id, personId: (await makePerson(app, { jurisdictionId, name: 'Elena Soto' })).id, isNamePublic: true, namePublicReason: 'la persona lo autorizó' });

    const { data, errors } = await ask<SeatAnswer>(SEATS, address);
    expect(errors).toEqual([]);
    expect(data?.forum.seats).toMatchObject([
      { label: 'Cupo 1', bench: { key: 'civil_society' }, organization: { name: 'Unión Comunal' }, holders: [{ kind: 'titular', name: 'Elena Soto', namePublicReason: 'la persona lo autorizó' }, { kind: 'alternate', name: null }] },
      { label: 'Cupo 2', holders: [] },
    ]);
  });

  test('invariant 6: a name that is not public, or a minor\'s without consent, is nowhere in the answer', async () => {
    const { forumId, jurisdictionId, ...address } = await somewhere();
    const seat = await makeSeat(app, { forumId, label: 'Cupo reservado' });
    const shown = { isNamePublic: true, namePublicReason: 'acuerdo de la mesa' };
    const hidden = await makePerson(app, { jurisdictionId, name: 'Nombre Reservado' });
    const minor = await makePerson(app, { jurisdictionId, name: 'Menor Sin Consentimiento', isMinor: true });
    const consented = await makePerson(app, { jurisdictionId, name: 'Menor Con Consentimiento', isMinor: true, guardianConsentOn: '2026-01-05' });
    await makeHolding(app, { seatId: seat.id, personId: hidden.id });
    await makeHolding(app, { seatId: seat.id, personId: minor.id, kind: 'alternate', ...shown });
    await makeHolding(app, { seatId: seat.id, personId: consented.id, kind: 'alternate', ...shown });

    const stranger = await ask<SeatAnswer>(SEATS, address);
    const { forumId: otherForum } = await somewhere();
    const elsewhere = await graphqlClient(app.url, (await signInAs(app, 'secretariat', otherForum)).cookie)<SeatAnswer>(SEATS, address);
    for (const { data } of [stranger, elsewhere]) {
      const answer = JSON.stringify(data);
      expect(answer).not.toContain('Reservado"');
      expect(answer).not.toContain('Sin Consentimiento');
      expect(answer).not.toContain(hidden.id);
      expect(answer).toContain('Menor Con Consentimiento');
    }
  });

  test('follows the calendar: ended holdings are past, seats to come are not yet there', async () => {
    const { forumId, ...address } = await somewhere();
    const seat = await makeSeat(app, { forumId, label: 'Cupo' });
    await makeSeat(app, { forumId, label: 'Cupo del próximo año', validFrom: '2027-01-01' });
    await makeHolding(app, { seatId: seat.id, validUntil: '2026-03-09' });
    await makeHolding(app, { seatId: seat.id, validFrom: '2026-03-10', validUntil: '2026-03-10' });

    const { data } = await ask<SeatAnswer>(SEATS, address);
    expect(data?.forum.seats).toMatchObject([{ label: 'Cupo', holders: [{ kind: 'titular' }], pastHolders: [{ validUntil: '2026-03-09' }] }]);
  });

  test('a holding ended in the course of today is past at once', async () => {
    const { forumId, ...address } = await somewhere();
    const seat = await makeSeat(app, { forumId, label: 'Cupo' });
    await makeHolding(app, { seatId: seat.id, validUntil: '2026-03-10', revokedAt: new Date('2026-03-10T14:00:00Z') });

    const { data } = await ask<SeatAnswer>(SEATS, address);
    expect(data?.forum.seats).toMatchObject([{ holders: [], pastHolders: [{ validUntil: '2026-03-10' }] }]);
  });
});

describe('the address of a forum', () => {
  const PLACE = `query ($jurisdiction: String!, $slug: String!) {
    place(jurisdiction: $jurisdiction, slug: $slug) { __typename ... on Forum { name } ... on MovedPlace { slug } }
  }`;

  test('leads to it, and an earlier one to the current', async () => {
    const { jurisdiction, jurisdictionId, slug, forumId } = await somewhere();
    const manager = managerOf(app);
    await manager.save(manager.create(SlugHistory, { jurisdictionId, slug: 'mesa-anterior', forumId }));

    expect((await ask(PLACE, { jurisdiction, slug })).data).toEqual({ place: { __typename: 'Forum', name: 'Mesa de Gobierno Abierto' } });
    expect((await ask(PLACE, { jurisdiction, slug: 'mesa-anterior' })).data).toEqual({ place: { __typename: 'MovedPlace', slug } });
    expect((await ask('query ($j: String!) { forum(jurisdiction: $j, slug: "mesa-anterior") { slug } }', { j: jurisdiction })).data).toEqual({ forum: { slug } });
  });

  test('is of one jurisdiction alone', async () => {
    const { slug } = await somewhere();
    const { jurisdiction } = await somewhere();
    const { errors } = await ask(PLACE, { jurisdiction, slug });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

test('a jurisdiction tells its forums, those that stand first, and its organizations page by page', async () => {
  const { id: jurisdictionId, slug } = await makeJurisdiction(app);
  await makeForum(app, { jurisdictionId, name: 'A, terminada', ended: { raw: '2020', earliest: '2020-01-01', latest: '2020-12-31', precision: 'year' } });
  await makeForum(app, { jurisdictionId, name: 'B, vigente' });
  for (const name of ['Ñandú', 'Unión', 'Agrupación']) await makeOrganization(app, { jurisdictionId, name });

  const QUERY = `query ($slug: String!, $after: String) {
    jurisdiction(slug: $slug) { today forums { name ended { precision } } organizations(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }
  }`;
  interface Answer {
    jurisdiction: { today: string; forums: { name: string }[]; organizations: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  }
  const first = await ask<Answer>(QUERY, { slug });
  expect(first.errors).toEqual([]);
  expect(first.data?.jurisdiction).toMatchObject({ today: '2026-03-10', forums: [{ name: 'B, vigente', ended: null }, { name: 'A, terminada', ended: { precision: 'year' } }] });
  const second = await ask<Answer>(QUERY, { slug, after: first.data?.jurisdiction.organizations.pageInfo.endCursor });
  const names = [first, second].flatMap(({ data }) => data?.jurisdiction.organizations.edges.map(({ node }) => node.name));
  expect(new Set(names)).toEqual(new Set(['Ñandú', 'Unión', 'Agrupación']));
  expect(second.data?.jurisdiction.organizations.pageInfo.hasNextPage).toBe(false);
});

test('a viewer learns what they may do in a forum, and nothing of another', async () => {
  const { forumId, jurisdiction, slug } = await somewhere();
  const ABILITIES = 'query ($jurisdiction: String!, $slug: String!) { forum(jurisdiction: $jurisdiction, slug: $slug) { viewerCan { setUp invite readPapers } } }';
  const secretariat = graphqlClient(app.url, (await signInAs(app, 'secretariat', forumId)).cookie);
  const other = await somewhere();

  expect((await ask(ABILITIES, { jurisdiction, slug })).data).toEqual({ forum: { viewerCan: { setUp: false, invite: false, readPapers: false } } });
  expect((await secretariat(ABILITIES, { jurisdiction, slug })).data).toEqual({ forum: { viewerCan: { setUp: true, invite: true, readPapers: true } } });
  expect((await secretariat(ABILITIES, { jurisdiction: other.jurisdiction, slug: other.slug })).data).toEqual({ forum: { viewerCan: { setUp: false, invite: false, readPapers: false } } });
});
