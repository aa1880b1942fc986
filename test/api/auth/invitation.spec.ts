import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { AcceptanceService } from '../../../apps/api/src/auth/acceptance.service.js';
import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { Forum } from '../../../apps/api/src/forums/forum.entity.js';
import { makeBench, makeForum, signInAs } from '../../factories/forum.factory.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type WireError } from '../../support/graphql-client.js';
import { asOwner, callerFrom, cookieOf, makeAccount, signIn } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

const INVITE = 'mutation ($input: InvitePeopleInput!) { invitePeople(input: $input) { invitations { id personId roleKind expiresAt } } }';
const INVITE_CSV = 'mutation ($input: InviteFromCsvInput!) { invitePeopleFromCsv(input: $input) { invitations { personId roleKind } } }';
const READ = 'query ($token: String!) { invitation(token: $token) { personName forumName jurisdictionName invitation { roleKind } } }';
const ACCEPT = 'mutation ($token: String!) { acceptInvitation(input: { token: $token }) { invitation { acceptedAt } } }';
const ME = '{ me { email name personId mandates { role forumId } } }';

interface Invited { invitePeople: { invitations: { id: string; personId: string; roleKind: string | null; expiresAt: string }[] } }
interface Me { me: { email: string; name: string; personId: string; mandates: { role: string; forumId: string }[] } | null }

let smtp: MailServer;
let app: TestApp;

beforeAll(async () => {
  smtp = await startMailServer();
  app = await startApp({ smtpUrl: smtp.url });
});
afterAll(async () => {
  await app?.close();
  await smtp?.close();
});

const address = (): string => `${unique('persona')}@example.org`;
const reasonOf = (errors: readonly WireError[]): (string | undefined)[] => [errors[0]?.extensions.code, errors[0]?.extensions.reason];

async function tokenFor(email: string): Promise<string> {
  return /token=(\S+)/.exec((await smtp.mailTo(email)).text ?? '')?.[1] ?? '';
}

async function setting(): Promise<{ forum: Forum; client: ReturnType<typeof graphqlClient>; cookie: string }> {
  const forum = await makeForum(app);
  const { cookie } = await signInAs(app, 'secretariat', forum.id);
  return { forum, cookie, client: graphqlClient(app.url, cookie) };
}

describe('an invitation', () => {
  it('is sent, read, accepted once, and signs in as the person with the role', async () => {
    const { forum, client } = await setting();
    const email = address();
    const { data } = await client<Invited>(INVITE, { input: { forumId: forum.id, language: 'es', people: [{ email: ` ${email.toUpperCase()}`, name: 'Ñusta Llanquileo', roleKind: 'observer' }] } });
    const [invitation] = data?.invitePeople.invitations ?? [];
    expect(invitation?.roleKind).toBe('observer');
    const token = await tokenFor(email);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect((await smtp.mailTo(email)).text).toContain(`${app.url}/es/invitaciones?token=`);

    const stranger = graphqlClient(app.url);
    expect((await stranger(READ, { token })).data).toEqual({ invitation: { personName: 'Ñusta Llanquileo', forumName: 'Mesa de Gobierno Abierto', jurisdictionName: 'Comuna de Prueba', invitation: { roleKind: 'observer' } } });
    const { setCookie } = await app.app.get(AcceptanceService).acceptAndSignIn(token, callerFrom());
    const me = (await graphqlClient(app.url, cookieOf({ setCookie }))<Me>(ME)).data?.me;
    expect(me).toEqual({ email, name: 'Ñusta Llanquileo', personId: invitation?.personId, mandates: [{ role: 'observer', forumId: forum.id }] });

    expect(reasonOf((await stranger(READ, { token })).errors)).toEqual(['CONFLICT', 'used']);
    expect(reasonOf((await stranger(ACCEPT, { token })).errors)).toEqual(['CONFLICT', 'used']);
    const [row] = await asOwner<{ everything: string }>(app, `select row_to_json(i)::text || (select string_agg(row_to_json(m)::text, '') from mail m) as everything from invitation i where id = $1`, [invitation?.id]);
    expect(row?.everything).not.toContain(token);
  });

  it('accepted, ends the sessions that the account had, and keeps the account', async () => {
    const { forum, client } = await setting();
    const email = address();
    const accountId = await makeAccount(app, email);
    const before = await signIn(app, accountId);
    await client(INVITE, { input: { forumId: forum.id, language: 'en', people: [{ email, name: 'Ana' }] } });
    expect((await graphqlClient(app.url)(ACCEPT, { token: await tokenFor(email) })).errors).toEqual([]);
    expect((await graphqlClient(app.url, before)<Me>(ME)).data?.me).toBeNull();
    expect((await graphqlClient(app.url, await signIn(app, accountId))<Me>(ME)).data?.me?.name).toBe('Ana');
  });

  it('has an effect once when two accept it at the same time', async () => {
    const { forum, client } = await setting();
    const email = address();
    await client(INVITE, { input: { forumId: forum.id, language: 'es', people: [{ email, name: 'Ana', roleKind: 'chair' }] } });
    const token = await tokenFor(email);
    const answers = await Promise.all(Array.from({ length: 5 }, () => graphqlClient(app.url)(ACCEPT, { token })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await asOwner(app, `select 1 from role where forum_id = $1 and kind = 'chair'`, [forum.id])).toHaveLength(1);
  });

  it('ends after seven days, and when it is revoked', async () => {
    const { forum, client } = await setting();
    const [late, withdrawn] = [address(), address()];
    const { data } = await client<Invited>(INVITE, { input: { forumId: forum.id, language: 'es', people: [{ email: late, name: 'Ana' }, { email: withdrawn, name: 'Beto' }] } });
    const REVOKE = 'mutation ($id: ID!) { revokeInvitation(input: { invitationId: $id }) { invitation { revokedAt } } }';
    const id = data?.invitePeople.invitations[1]?.id;
    const [lateToken, withdrawnToken] = [await tokenFor(late), await tokenFor(withdrawn)];
    const other = await setting();
    expect(reasonOf((await other.client(REVOKE, { id })).errors)).toEqual(['NOT_FOUND', undefined]);
    expect((await client(REVOKE, { id })).errors).toEqual([]);
    const stranger = graphqlClient(app.url);
    expect(reasonOf((await stranger(ACCEPT, { token: withdrawnToken })).errors)).toEqual(['CONFLICT', 'used']);
    const clock = app.app.get(ClockService);
    try {
      clock.set(Temporal.Now.instant().add({ hours: 7 * 24 }));
      expect(reasonOf((await stranger(ACCEPT, { token: lateToken })).errors)).toEqual(['CONFLICT', 'expired']);
    } finally {
      clock.set(null);
    }
    expect(reasonOf((await stranger(ACCEPT, { token: 'x' })).errors)).toEqual(['NOT_FOUND', undefined]);
  });

  it('sent twice is one invitation and one mail', async () => {
    const { forum, client } = await setting();
    const email = address();
    const input = { forumId: forum.id, language: 'es', people: [{ email, name: 'Ana', roleKind: 'clerk' }] };
    const [first, second] = [await client<Invited>(INVITE, { input }), await client<Invited>(INVITE, { input })];
    expect(second.data?.invitePeople.invitations[0]?.id).toBe(first.data?.invitePeople.invitations[0]?.id);
    expect(await asOwner(app, 'select 1 from mail where recipient = $1', [email])).toHaveLength(1);
  });

  it('sent again for a further seat or unit gives the same person both, with one mail', async () => {
    const { forum, client } = await setting();
    const email = address();
    const seat = await makeSeat(app, { forumId: forum.id });
    const unit = await makeOrganization(app, { jurisdictionId: forum.jurisdictionId, sector: 'government' });
    const invite = async (person: object) => client<Invited>(INVITE, { input: { forumId: forum.id, language: 'es', people: [{ email, name: 'Ana', ...person }] } });
    const personId = (await invite({})).data?.invitePeople.invitations[0]?.personId;
    for (const place of [{ seatId: seat.id, holdingKind: 'alternate' }, { unitId: unit.id }, { seatId: seat.id, holdingKind: 'alternate', unitId: unit.id }]) {
      expect((await invite(place)).data?.invitePeople.invitations[0]?.personId).toBe(personId);
    }
    expect(await asOwner(app, 'select person_id from seat_holding where seat_id = $1', [seat.id])).toEqual([{ person_id: personId }]);
    expect(await asOwner(app, 'select person_id from unit_membership where organization_id = $1', [unit.id])).toEqual([{ person_id: personId }]);
    expect(await asOwner(app, 'select 1 from mail where recipient = $1', [email])).toHaveLength(1);
  });

  it('to an address that waits for another person is refused', async () => {
    const { forum, client } = await setting();
    const email = address();
    const other = await makePerson(app, { jurisdictionId: forum.jurisdictionId });
    await client(INVITE, { input: { forumId: forum.id, language: 'es', people: [{ email, name: 'Ana' }] } });
    const { errors } = await client(INVITE, { input: { forumId: forum.id, language: 'es', people: [{ email, personId: other.id }] } });
    expect(errors[0]?.extensions.fields).toEqual({ 'people.0.personId': 'already_exists' });
  });

  it('never makes its sender a chair, by address or as a person', async () => {
    const forum = await makeForum(app);
    const { accountId } = await signInAs(app, 'secretariat', forum.id);
    const person = await makePerson(app, { jurisdictionId: forum.jurisdictionId, accountId });
    const client = graphqlClient(app.url, await signIn(app, accountId, { secondFactor: true }));
    const [own] = await asOwner<{ email: string }>(app, 'select email from auth."user" where id = $1', [accountId]);
    const bench = await makeBench(app, { forumId: forum.id });
    const invite = async (invitee: object) => (await client(INVITE, { input: { forumId: forum.id, language: 'es', people: [invitee] } })).errors[0]?.extensions.fields ?? null;
    expect(await invite({ email: own?.email.toUpperCase(), name: 'Ana', roleKind: 'chair' })).toEqual({ 'people.0.roleKind': 'not_permitted' });
    expect(await invite({ email: address(), personId: person.id, roleKind: 'co_chair', benchId: bench.id })).toEqual({ 'people.0.roleKind': 'not_permitted' });
    expect(await invite({ email: own?.email, personId: person.id, roleKind: 'clerk' })).toBeNull();
  });

  it('sent several times at once is one invitation to one person', async () => {
    const { forum, client } = await setting();
    const [email, another] = [address(), address()];
    const people = [{ email, name: 'Ana' }, { email: another, name: 'Beto' }];
    const answers = await Promise.all([people, people.toReversed(), people, people.toReversed()].map((each) => client(INVITE, { input: { forumId: forum.id, language: 'es', people: each } })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await asOwner(app, 'select 1 from invitation where forum_id = $1', [forum.id])).toHaveLength(2);
    expect(await asOwner(app, 'select 1 from person where jurisdiction_id = $1', [forum.jurisdictionId])).toHaveLength(2);
  });

  it('is the act of that forum\'s secretariat after a second factor, and of nobody else', async () => {
    const { forum } = await setting();
    const input = { forumId: forum.id, language: 'es', people: [{ email: address(), name: 'Ana' }] };
    const asked = async (cookie?: string) => reasonOf((await graphqlClient(app.url, cookie)(INVITE, { input })).errors);
    expect(await asked()).toEqual(['UNAUTHENTICATED', 'signed_out']);
    expect(await asked((await signInAs(app, 'secretariat', forum.id, { secondFactor: false })).cookie)).toEqual(['UNAUTHENTICATED', 'second_factor_required']);
    expect(await asked((await signInAs(app, 'secretariat', (await makeForum(app)).id)).cookie)).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await asked((await signInAs(app, 'chair', forum.id)).cookie)).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await asked((await signInAs(app, 'administrator', forum.id)).cookie)).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await asOwner(app, 'select 1 from invitation where forum_id = $1', [forum.id])).toEqual([]);
  });
});

describe('a table of people', () => {
  it('invites all, with role, bench, seat and unit by their names', async () => {
    const { forum, client } = await setting();
    await makeBench(app, { forumId: forum.id, name: 'Sociedad civil' });
    const seat = await makeSeat(app, { forumId: forum.id, label: 'Juventud' });
    const unit = await makeOrganization(app, { jurisdictionId: forum.jurisdictionId, name: 'Dirección de Obras', sector: 'government' });
    const emails = [address(), address(), address()];
    const csv = `\ufeffNombre;Correo;Rol;Estamento;Cupo;Calidad;Unidad;Publica\nAna;${emails[0]};co_chair;sociedad civil;;;;\n\n"Beto; el mayor";${emails[1]};;;Juventud;suplente;;\nCarla;${emails[2]};;;;;Dirección de Obras;sí\n`;
    const { data, errors } = await client<{ invitePeopleFromCsv: { invitations: { personId: string; roleKind: string | null }[] } }>(INVITE_CSV, { input: { forumId: forum.id, language: 'es', csv } });
    expect(errors).toEqual([]);
    const people = data?.invitePeopleFromCsv.invitations.map(({ personId }) => personId) ?? [];
    expect(data?.invitePeopleFromCsv.invitations.map(({ roleKind }) => roleKind)).toEqual(['co_chair', null, null]);
    expect(await asOwner(app, 'select name from person where id = any ($1) order by name', [people])).toEqual([{ name: 'Ana' }, { name: 'Beto; el mayor' }, { name: 'Carla' }]);
    expect(await asOwner(app, 'select person_id, kind from seat_holding where seat_id = $1', [seat.id])).toEqual([{ person_id: people[1], kind: 'alternate' }]);
    expect(await asOwner(app, 'select person_id, may_publish from unit_membership where organization_id = $1', [unit.id])).toEqual([{ person_id: people[2], may_publish: true }]);
    for (const email of emails) await smtp.mailTo(email);
  });

  it('with faults names each by line and column, and invites nobody', async () => {
    const { forum, client } = await setting();
    const seat = await makeSeat(app, { forumId: forum.id, label: 'Ocupado' });
    await makeHolding(app, { seatId: seat.id });
    const email = address();
    const csv = ['name,email,role,bench,seat', `Ana,${email},,,`, `,${address()},,,`, 'Carla,carla,,,', '', `Dora,${email},,,`, `Eva,${address()},king,,`, `Fito,${address()},co_chair,nobles,`, `Gil,${address()},,,Ocupado`, `Hugo,${address()},administrator,,`].join('\n');
    const { errors } = await client(INVITE_CSV, { input: { forumId: forum.id, language: 'es', csv } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID',
      fields: {
        'csv.3.name': 'required',
        'csv.4.email': 'malformed',
        'csv.6.email': 'already_exists',
        'csv.7.role': 'unknown',
        'csv.8.bench': 'unknown',
        'csv.9.seat': 'overlap',
        'csv.10.role': 'unknown',
      },
    });
    expect(await asOwner(app, 'select 1 from invitation where forum_id = $1', [forum.id])).toEqual([]);
    expect(await managerOf(app).query('select 1 from person where jurisdiction_id = $1 and name in ($2, $3)', [forum.jurisdictionId, 'Ana', 'Gil'])).toEqual([]);
  });

  it('that is none, or too long, is refused', async () => {
    const { forum, client } = await setting();
    const refusal = async (csv: string) => (await client(INVITE_CSV, { input: { forumId: forum.id, language: 'es', csv } })).errors[0]?.extensions.fields;
    expect(await refusal('')).toEqual({ csv: 'required' });
    expect(await refusal('uno,dos\n1,2')).toEqual({ csv: 'required' });
    expect(await refusal(`correo\n${'a@example.org\n'.repeat(501)}`)).toEqual({ csv: 'too_many' });
    expect(await refusal(`nombre,correo\nA\u0000,a@example.org`)).toMatchObject({ 'csv.2.nombre': 'nul_byte' });
  });
});
