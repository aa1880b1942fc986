import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient, type WireError } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
});

afterAll(() => app.close());

async function somewhere(country = 'Chile'): Promise<{ jurisdictionId: string; slug: string; forumId: string; secretariat: GraphqlClient }> {
  const { id: jurisdictionId, slug } = await makeJurisdiction(app, { country });
  const { id: forumId } = await makeForum(app, { jurisdictionId });
  return { jurisdictionId, slug, forumId, secretariat: graphqlClient(app.url, (await signInAs(app, 'secretariat', forumId)).cookie) };
}

const said = (errors: readonly WireError[]) => errors.map(({ extensions: { code, reason, fields } }) => ({ code, ...(reason && { reason }), ...(fields && { fields }) }));

describe('an organization', () => {
  const CREATE = 'mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id name aliases { name } succeeds { name } parent { name } } } }';
  const UPDATE = 'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { name url version aliases { name } } } }';

  test('is put on record with what it was before and what it is part of', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const before = await makeOrganization(app, { jurisdictionId, name: 'Dirección Social', sector: 'government' });
    const input = { forumId, name: 'Dirección de Desarrollo Comunitario', language: 'es', sector: 'government', aliases: [{ name: 'DIDECO', language: 'es' }], succeedsId: before.id };
    const { data, errors } = await secretariat(CREATE, { input });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ createOrganization: { organization: { aliases: [{ name: 'DIDECO' }], succeeds: { name: 'Dirección Social' }, parent: null } } });
  });

  test('is corrected by any secretariat of its jurisdiction, from the version that was read', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const { id: organizationId } = await makeOrganization(app, { jurisdictionId });
    const input = { forumId, organizationId, version: 1, name: 'Junta de Vecinos 7', language: 'es', url: 'https://example.org', aliases: [] };
    expect((await secretariat(UPDATE, { input })).data).toEqual({ updateOrganization: { organization: { name: 'Junta de Vecinos 7', url: 'https://example.org', version: 2, aliases: [] } } });
    expect(said((await secretariat(UPDATE, { input })).errors)).toEqual([{ code: 'CONFLICT', reason: 'stale_version' }]);

    const other = await somewhere();
    expect(said((await other.secretariat(UPDATE, { input: { ...input, forumId: other.forumId, version: 2 } })).errors)).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test('has only web addresses, and no relatives elsewhere or in itself', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const { id: organizationId } = await makeOrganization(app, { jurisdictionId });
    const stranger = await makeOrganization(app);
    const input = { forumId, organizationId, version: 1, name: 'Junta', language: 'es', aliases: [] };
    const fields = async (change: object) => said((await secretariat(UPDATE, { input: { ...input, ...change } })).errors)[0]?.fields;
    expect(await fields({ url: 'javascript:alert(1)' })).toEqual({ url: 'unsafe_link' });
    expect(await fields({ parentId: stranger.id })).toEqual({ parentId: 'unknown' });
    expect(await fields({ succeedsId: organizationId })).toEqual({ succeedsId: 'unknown' });
  });
});

describe('the team of a unit', () => {
  const OPEN = 'mutation ($input: OpenUnitMembershipInput!) { openUnitMembership(input: $input) { membership { id validFrom organization { name } person { name } } } }';
  const END = 'mutation ($input: EndUnitMembershipInput!) { endUnitMembership(input: $input) { membership { validUntil } } }';
  const TEAMS = 'query ($forumId: ID!) { unitMemberships(forumId: $forumId) { person { name } mayPublish } }';

  test('is opened and ended by the secretariat, and read by no one else', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const { id: organizationId } = await makeOrganization(app, { jurisdictionId, sector: 'government', name: 'SECPLA' });
    const { id: personId } = await makePerson(app, { jurisdictionId, name: 'Iván Díaz' });
    const input = { forumId, organizationId, personId, mayPublish: true };
    const { data } = await secretariat<{ openUnitMembership: { membership: { id: string } } }>(OPEN, { input });
    expect(data).toMatchObject({ openUnitMembership: { membership: { validFrom: '2026-03-10', organization: { name: 'SECPLA' }, person: { name: 'Iván Díaz' } } } });
    expect(said((await secretariat(OPEN, { input })).errors)).toEqual([{ code: 'CONFLICT', reason: 'overlap' }]);
    expect((await secretariat(TEAMS, { forumId })).data).toEqual({ unitMemberships: [{ person: { name: 'Iván Díaz' }, mayPublish: true }] });
    expect(said((await (await somewhere()).secretariat(TEAMS, { forumId })).errors)).toEqual([{ code: 'NOT_FOUND' }]);

    const membershipId = data?.openUnitMembership.membership.id;
    expect((await secretariat(END, { input: { forumId, membershipId, version: 1 } })).data).toEqual({ endUnitMembership: { membership: { validUntil: '2026-03-10' } } });
    expect((await secretariat(TEAMS, { forumId })).data).toEqual({ unitMemberships: [] });
  });

  test('is of a body of the government only', async () => {
    const { forumId, jurisdictionId, secretariat } = await somewhere();
    const { id: organizationId } = await makeOrganization(app, { jurisdictionId, sector: 'ngo' });
    const { id: personId } = await makePerson(app, { jurisdictionId });
    expect(said((await secretariat(OPEN, { input: { forumId, organizationId, personId, mayPublish: false } })).errors)).toMatchObject([{ fields: { organizationId: 'unknown' } }]);
  });
});

describe('the holidays of a jurisdiction', () => {
  const FILL = 'mutation ($input: FillHolidaysInput!) { fillHolidays(input: $input) { jurisdiction { holidays(year: 2026) { id day name observed version } } } }';
  const UPDATE = 'mutation ($input: UpdateHolidayInput!) { updateHoliday(input: $input) { holiday { observed } } }';
  interface Filled {
    fillHolidays: { jurisdiction: { holidays: { id: string; day: string; name: string; observed: boolean }[] } };
  }

  test('come from the country\'s calendar, and a second filling undoes no correction', async () => {
    const { forumId, secretariat } = await somewhere();
    const first = await secretariat<Filled>(FILL, { input: { forumId, year: 2026 } });
    const [newYear] = first.data?.fillHolidays.jurisdiction.holidays ?? [];
    expect(newYear).toMatchObject({ day: '2026-01-01', name: 'Año Nuevo', observed: true });
    expect(first.data?.fillHolidays.jurisdiction.holidays.map(({ day }) => day)).toContain('2026-09-18');

    expect((await secretariat(UPDATE, { input: { forumId, holidayId: newYear?.id, version: 1, name: 'Año Nuevo', observed: false } })).data).toEqual({ updateHoliday: { holiday: { observed: false } } });
    const again = await secretariat<Filled>(FILL, { input: { forumId, year: 2026 } });
    expect(again.data?.fillHolidays.jurisdiction.holidays).toHaveLength(first.data?.fillHolidays.jurisdiction.holidays.length ?? 0);
    expect(again.data?.fillHolidays.jurisdiction.holidays[0]).toMatchObject({ id: newYear?.id, observed: false });
  });

  test('are added by hand, each day once, and unknown countries are said', async () => {
    const { forumId, secretariat } = await somewhere('Atlántida');
    expect(said((await secretariat(FILL, { input: { forumId, year: 2026 } })).errors)).toMatchObject([{ fields: { year: 'unknown' } }]);
    const ADD = 'mutation ($input: AddHolidayInput!) { addHoliday(input: $input) { holiday { day enteredBy } } }';
    const input = { forumId, day: '2026-11-22', name: 'Aniversario de la comuna' };
    expect((await secretariat(ADD, { input })).data).toEqual({ addHoliday: { holiday: { day: '2026-11-22', enteredBy: 'secretariat' } } });
    expect(said((await secretariat(ADD, { input })).errors)).toEqual([{ code: 'CONFLICT', reason: 'already_exists' }]);
  });

  test('are asked for a year that a calendar has', async () => {
    const { slug } = await somewhere();
    const { errors } = await graphqlClient(app.url)('query ($slug: String!) { jurisdiction(slug: $slug) { holidays(year: 2000000000) { day } } }', { slug });
    expect(said(errors)).toEqual([{ code: 'INVALID', reason: 'out_of_range', fields: { year: 'out_of_range' } }]);
  });
});
