import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { makeBench, makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient, type WireError } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
});

afterAll(() => app.close());

async function somewhere(): Promise<{ jurisdictionId: string; forumId: string; secretariat: GraphqlClient }> {
  const { id: jurisdictionId } = await makeJurisdiction(app);
  const { id: forumId } = await makeForum(app, { jurisdictionId });
  return { jurisdictionId, forumId, secretariat: graphqlClient(app.url, (await signInAs(app, 'secretariat', forumId)).cookie) };
}

const said = (errors: readonly WireError[]) => errors.map(({ extensions: { code, reason, fields } }) => ({ code, ...(reason && { reason }), ...(fields && { fields }) }));

const OPEN = 'mutation ($input: OpenHoldingInput!) { openHolding(input: $input) { holding { id name version } } }';
const END = 'mutation ($input: EndHoldingInput!) { endHolding(input: $input) { holding { validUntil } } }';
const CREATE_SEAT = 'mutation ($input: CreateSeatInput!) { createSeat(input: $input) { seat { id label isVacant bench { id } organization { id } } } }';
const CLOSE_SEAT = 'mutation ($input: CloseSeatInput!) { closeSeat(input: $input) { seat { validUntil } } }';

describe('a seat', () => {
  test('is made with its bench and organization, and starts vacant', async () => {
    const { jurisdictionId, forumId, secretariat } = await somewhere();
    const { id: benchId } = await makeBench(app, { forumId });
    const { id: organizationId } = await makeOrganization(app, { jurisdictionId });
    const input = { forumId, standing: 'member', benchId, organizationId, isPersonal: false, isVoting: true, label: 'Cupo 1', language: 'es' };
    const { data, errors } = await secretariat(CREATE_SEAT, { input });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ createSeat: { seat: { label: 'Cupo 1', isVacant: true, bench: { id: benchId }, organization: { id: organizationId } } } });
  });

  test('has no bench of another forum, no organization of another jurisdiction, no two whose it is, and no vote for an observer', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const { id: benchId } = await makeBench(app);
    const input = { forumId, standing: 'member', isPersonal: false, isVoting: true, language: 'es' };
    const fields = async (change: object) => said((await secretariat(CREATE_SEAT, { input: { ...input, ...change } })).errors)[0]?.fields;
    expect(await fields({ benchId })).toEqual({ benchId: 'unknown' });
    expect(await fields({ organizationId: (await makeOrganization(app)).id })).toEqual({ organizationId: 'unknown' });
    expect(await fields({ organizationId: (await makeOrganization(app, { jurisdictionId })).id, groupLabel: 'Jóvenes' })).toEqual({ organizationId: 'too_many' });
    expect(await fields({ standing: 'observer' })).toEqual({ isVoting: 'not_voting' });
  });

  test('takes its holdings with it when it closes', async () => {
    const { forumId, secretariat } = await somewhere();
    const seat = await makeSeat(app, { forumId });
    await makeHolding(app, { seatId: seat.id });
    expect((await secretariat(CLOSE_SEAT, { input: { forumId, seatId: seat.id, version: 1, validUntil: '2026-03-31' } })).data).toEqual({ closeSeat: { seat: { validUntil: '2026-03-31' } } });
    expect(await asOwner(app, 'select valid_until::text, version from seat_holding where seat_id = $1', [seat.id])).toEqual([{ valid_until: '2026-03-31', version: 2 }]);
  });

  test('of another forum does not exist', async () => {
    const { forumId, secretariat } = await somewhere();
    const seat = await makeSeat(app);
    const holding = await makeHolding(app, { seatId: seat.id });
    expect(said((await secretariat(CLOSE_SEAT, { input: { forumId, seatId: seat.id, version: 1, validUntil: '2026-03-31' } })).errors)).toEqual([{ code: 'NOT_FOUND' }]);
    expect(said((await secretariat(END, { input: { forumId, holdingId: holding.id, version: 1 } })).errors)).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await asOwner(app, 'select version from seat where id = $1 union all select version from seat_holding where id = $2', [seat.id, holding.id])).toEqual([{ version: 1 }, { version: 1 }]);
  });
});

describe('a holding', () => {
  test('two titulars of one seat cannot overlap; the day after, another may begin', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const seat = await makeSeat(app, { forumId });
    await makeHolding(app, { seatId: seat.id, validUntil: '2026-03-31' });
    const { id: personId } = await makePerson(app, { jurisdictionId });
    const input = { forumId, seatId: seat.id, personId, kind: 'titular', validFrom: '2026-03-31' };
    expect(said((await secretariat(OPEN, { input })).errors)).toEqual([{ code: 'CONFLICT', reason: 'overlap' }]);
    expect((await secretariat(OPEN, { input: { ...input, kind: 'alternate' } })).errors).toEqual([]);
    const { id: next } = await makePerson(app, { jurisdictionId });
    expect((await secretariat(OPEN, { input: { ...input, personId: next, validFrom: '2026-04-01' } })).errors).toEqual([]);
  });

  test('ended now leaves the seat to another on the same day', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const seat = await makeSeat(app, { forumId });
    const holding = await makeHolding(app, { seatId: seat.id });
    expect((await secretariat(END, { input: { forumId, holdingId: holding.id, version: 1 } })).data).toEqual({ endHolding: { holding: { validUntil: '2026-03-10' } } });
    const { id: personId } = await makePerson(app, { jurisdictionId });
    expect((await secretariat(OPEN, { input: { forumId, seatId: seat.id, personId, kind: 'titular', validFrom: '2026-03-10' } })).errors).toEqual([]);
    expect(said((await secretariat(END, { input: { forumId, holdingId: holding.id, version: 2 } })).errors)).toEqual([{ code: 'CONFLICT', reason: 'wrong_state' }]);
  });

  test('shows the name only with a reason, and a minor\'s only with the guardian\'s consent', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const seat = await makeSeat(app, { forumId });
    const adult = await makePerson(app, { jurisdictionId, name: 'Ana Vera' });
    const minor = await makePerson(app, { jurisdictionId, name: 'Joven', isMinor: true });
    const input = { forumId, seatId: seat.id, kind: 'alternate' };
    expect((await secretariat(OPEN, { input: { ...input, personId: adult.id, namePublicReason: 'lo autorizó' } })).data).toMatchObject({ openHolding: { holding: { name: 'Ana Vera' } } });
    expect(said((await secretariat(OPEN, { input: { ...input, personId: minor.id, namePublicReason: 'lo autorizó' } })).errors)).toMatchObject([{ fields: { namePublicReason: 'not_permitted' } }]);
    expect((await secretariat(OPEN, { input: { ...input, personId: minor.id } })).data).toMatchObject({ openHolding: { holding: { name: null } } });
  });

  test('does not outlast its seat, nor end before it begins, nor hold somebody of another jurisdiction', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const seat = await makeSeat(app, { forumId, validUntil: '2026-12-31' });
    const { id: personId } = await makePerson(app, { jurisdictionId });
    const input = { forumId, seatId: seat.id, personId, kind: 'titular', validFrom: '2026-03-01', validUntil: '2026-06-30' };
    const fields = async (change: object) => said((await secretariat(OPEN, { input: { ...input, ...change } })).errors)[0]?.fields;
    expect(await fields({ validUntil: '2027-01-01' })).toEqual({ validUntil: 'out_of_range' });
    expect(await fields({ validUntil: '2026-02-01' })).toEqual({ validUntil: 'ends_before_start' });
    expect(await fields({ personId: (await makePerson(app)).id })).toEqual({ personId: 'unknown' });
  });
});

describe('people on record', () => {
  const PEOPLE = 'query ($forumId: ID!) { people(forumId: $forumId, first: 100) { edges { node { name isMinor } } } }';

  test('are made and corrected by a secretariat, and read by no one else', async () => {
    const { forumId, secretariat } = await somewhere();
    const CREATE = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id version } } }';
    const UPDATE = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { name version } } }';
    const { data } = await secretariat<{ createPerson: { person: { id: string } } }>(CREATE, { input: { forumId, name: 'Ñusta Quispe', isMinor: false } });
    const personId = data?.createPerson.person.id;
    expect((await secretariat(UPDATE, { input: { forumId, personId, version: 1, name: 'Ñusta Quispe Rojas', isMinor: false } })).data).toEqual({ updatePerson: { person: { name: 'Ñusta Quispe Rojas', version: 2 } } });
    expect((await secretariat(PEOPLE, { forumId })).data).toEqual({ people: { edges: [{ node: { name: 'Ñusta Quispe Rojas', isMinor: false } }] } });

    const other = await somewhere();
    expect(said((await graphqlClient(app.url)(PEOPLE, { forumId })).errors)).toEqual([{ code: 'UNAUTHENTICATED', reason: 'signed_out' }]);
    expect(said((await other.secretariat(PEOPLE, { forumId })).errors)).toEqual([{ code: 'NOT_FOUND' }]);
    expect(said((await other.secretariat(UPDATE, { input: { forumId: other.forumId, personId, version: 2, name: 'Ajeno', isMinor: false } })).errors)).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test('stand behind a holding for the forum\'s secretariat alone', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const { id: personId } = await makePerson(app, { jurisdictionId, name: 'Nombre Reservado' });
    const seat = await makeSeat(app, { forumId });
    await makeHolding(app, { seatId: seat.id, personId });
    const QUERY = 'query ($id: String!, $slug: String!) { forum(jurisdiction: $id, slug: $slug) { seats { holders { name person { name } } } } }';
    const [address] = await asOwner<{ id: string; slug: string }>(app, 'select j.slug as id, f.slug from forum f join jurisdiction j on j.id = f.jurisdiction_id where f.id = $1', [forumId]);
    expect((await secretariat(QUERY, address)).data).toEqual({ forum: { seats: [{ holders: [{ name: null, person: { name: 'Nombre Reservado' } }] }] } });
    for (const client of [graphqlClient(app.url), (await somewhere()).secretariat, graphqlClient(app.url, (await signInAs(app, 'clerk', forumId)).cookie)]) {
      expect((await client(QUERY, address)).data).toEqual({ forum: { seats: [{ holders: [{ name: null, person: null }] }] } });
    }
  });
});
