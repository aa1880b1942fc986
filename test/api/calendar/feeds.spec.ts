import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

import { loggedPath } from '../../../apps/api/src/log/log.module.js';
import { MeetingAccess } from '../../../apps/api/src/meetings/meeting-access.entity.js';
import { MeetingForum } from '../../../apps/api/src/meetings/meeting-forum.entity.js';
import { Role } from '../../../apps/api/src/people/role.entity.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { statusFor } from '../../support/conditional-request.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner, makeAccount, signIn } from '../../support/sign-in.js';

const SECRET = 'https://video.example/entrar/abc123';
const CREATE = 'mutation ($key: String) { createCalendarFeed(input: { idempotencyKey: $key }) { calendarFeed { id } address } }';
const REVOKE = 'mutation ($id: ID!) { revokeCalendarFeed(input: { calendarFeedId: $id }) { calendarFeeds { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
afterAll(() => app.close());

interface Read {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function read(address: string): Promise<Read> {
  const response = await fetch(address);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const addressOf = ({ jurisdiction, forum }: MeetingPlace): string => `${app.url}/calendar/${jurisdiction}/${forum}.ics`;

/** The events of a file, as two parsers agree that they are. */
function events(text: string): { uid: string; summary: string; start: string; event: ICAL.Event }[] {
  const found = new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const read = found.map((event) => ({ uid: event.uid, summary: event.summary, start: new Date(event.startDate.toUnixTime() * 1000).toISOString() }));
  const again = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [{ uid: one.uid, summary: String(one.summary), start: one.start.toISOString() }] : []));
  expect(again).toEqual(read);
  return read.map((one, index) => ({ ...one, event: found[index] as ICAL.Event }));
}

async function makeFeed(cookie: string): Promise<{ id: string; address: string }> {
  const { data, errors } = await graphqlClient(app.url, cookie)<{ createCalendarFeed: { calendarFeed: { id: string }; address: string } }>(CREATE, { key: crypto.randomUUID() });
  expect(errors).toEqual([]);
  if (!data) throw new Error('no feed');
  return { id: data.createCalendarFeed.calendarFeed.id, address: data.createCalendarFeed.address };
}

/** A forum with a convened meeting that has a way in, and a draft. */
async function withMeetings(): Promise<MeetingPlace & { meetingId: string; meetingForumId: string }> {
  const place = await makeMeetingPlace(app);
  const made = await makeMeeting(app, { forumId: place.forumId, state: 'convened', title: 'Sesión; de «marzo», año 4', whatWillBeDecided: 'La pauta' });
  await makeMeeting(app, { forumId: place.forumId, title: 'Borrador secreto' });
  await makeMeeting(app, { forumId: place.forumId, title: 'Borrador cancelado', state: 'cancelled', ordinal: null });
  await managerOf(app).save(managerOf(app).create(MeetingAccess, { meetingId: made.meetingId, joinUrl: SECRET }));
  return { ...place, ...made };
}

describe("a forum's calendar", () => {
  it('has what was convened, at its instant, and nobody’s name, address or way in', async () => {
    const place = await withMeetings();
    const { status, text, headers } = await read(addressOf(place));
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(events(text)).toMatchObject([{ uid: place.meetingId, summary: 'Sesión; de «marzo», año 4', start: '2026-03-17T22:00:00.000Z' }]);
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).not.toMatch(/ATTENDEE|mailto|@|video\.example|CONFERENCE|secreto|Borrador|Titular|Secretaría de la mesa/i);
    const [one] = events(text);
    expect(one?.event.description).toBe('Propósito: Revisar los avances del plan\nSe decidirá: La pauta');
    expect(one?.event.component.getFirstPropertyValue('url')).toBe(`${app.url}/es/${place.jurisdiction}/${place.forum}/sesiones/1`);
  });

  it('speaks the language that was asked for', async () => {
    const place = await withMeetings();
    const { text } = await read(`${addressOf(place)}?lang=en`);
    expect(events(text)[0]?.event.description).toBe('Purpose: Revisar los avances del plan\nTo be decided: La pauta');
    expect((await read(`${addressOf(place)}?lang=xx&lang=en`)).status).toBe(200);
  });

  it('keeps the UID of a meeting that is called off, raises its SEQUENCE and says so (invariant 9)', async () => {
    const place = await withMeetings();
    await step(place.secretariat, 'cancelMeeting', place.meetingForumId, { reason: 'Sin sala' });
    const [one] = events((await read(addressOf(place))).text);
    expect(one).toMatchObject({ uid: place.meetingId, summary: 'Cancelada: Sesión; de «marzo», año 4' });
    expect([one?.event.sequence, one?.event.component.getFirstPropertyValue('status')]).toEqual([1, 'CANCELLED']);
  });

  it('is not sent again to who has it, until it changes', async () => {
    const place = await withMeetings();
    const { headers } = await read(addressOf(place));
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const etag = headers.get('etag') ?? '';
    expect(await statusFor(addressOf(place), etag)).toBe(304);
    await step(place.secretariat, 'cancelMeeting', place.meetingForumId, { reason: 'Sin sala' });
    expect(await statusFor(addressOf(place), etag)).toBe(200);
  });

  it('of a forum that never met is a calendar without meetings', async () => {
    const { jurisdiction, forum } = await makeMeetingPlace(app);
    const { status, text } = await read(`${app.url}/calendar/${jurisdiction}/${forum}.ics`);
    expect([status, events(text)]).toEqual([200, []]);
  });

  it.each(['/calendar/nowhere/mesa.ics', '/calendar/nowhere/mesa', '/calendar/x', '/calendar', '/calendar/%00/a.ics', `/calendar/a/${'b'.repeat(500)}.ics`])('does not exist at %s', async (path) => {
    const { status, text } = await read(app.url + path);
    expect([status, /BEGIN|select|at /.test(text)]).toEqual([404, false]);
  });
});

describe("a person's own calendar", () => {
  it('has the meetings of their forums with the way in, and is kept by no cache', async () => {
    const place = await withMeetings();
    const { address } = await makeFeed((await signInAs(app, 'observer', place.forumId)).cookie);
    expect(address).toMatch(new RegExp(`^${app.url}/calendar/mine/[\\w-]{43}\\.ics$`));
    const { status, text, headers } = await read(address);
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const [one, ...others] = events(text);
    expect(others).toEqual([]);
    expect([one?.uid, one?.event.component.getFirstPropertyValue('conference')]).toEqual([place.meetingId, SECRET]);
    expect(text).not.toMatch(/secreto|Borrador|ATTENDEE|mailto/i);
  });

  it('asks at each reading who they are: of a former member it is empty, of the evaluator without the way in', async () => {
    const place = await withMeetings();
    const former = await signInAs(app, 'observer', place.forumId);
    const evaluator = await signInAs(app, 'monitoring_body', place.forumId);
    const [feed, other] = [await makeFeed(former.cookie), await makeFeed(evaluator.cookie)];
    await managerOf(app).update(Role, { accountId: former.accountId }, { validUntil: '2026-03-09' });
    const { status, text } = await read(feed.address);
    expect([status, events(text), text.includes('video.example')]).toEqual([200, [], false]);
    const seen = (await read(other.address)).text;
    expect([events(seen).length, seen.includes('video.example')]).toEqual([1, false]);
  });

  it('has a joint session once', async () => {
    const place = await withMeetings();
    const { accountId, cookie } = await signInAs(app, 'observer', place.forumId);
    const other = await makeForum(app, { jurisdictionId: place.jurisdictionId });
    await managerOf(app).save(managerOf(app).create(Role, { accountId, forumId: other.id, kind: 'observer', validFrom: '2021-01-01' }));
    await managerOf(app).save(managerOf(app).create(MeetingForum, { meetingId: place.meetingId, forumId: other.id, ordinal: 1 }));
    expect(events((await read((await makeFeed(cookie)).address)).text).map(({ uid }) => uid)).toEqual([place.meetingId]);
  });

  it('ends when it is revoked; what was revoked, what never was and what cannot be answer alike', async () => {
    const place = await withMeetings();
    const { cookie } = await signInAs(app, 'observer', place.forumId);
    const ask = graphqlClient(app.url, cookie);
    const [kept, gone] = [await makeFeed(cookie), await makeFeed(cookie)];
    expect((await graphqlClient(app.url, place.cookie)(REVOKE, { id: gone.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await ask(REVOKE, { id: gone.id })).data).toEqual({ revokeCalendarFeed: { calendarFeeds: [{ id: kept.id }] } });
    expect((await ask(REVOKE, { id: gone.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const answers = await Promise.all([gone.address, `${app.url}/calendar/mine/${'A'.repeat(43)}.ics`].map(async (address) => {
      const { status, text } = await read(address);
      return [status, text.replace(/[0-9a-f-]{36}/, '')];
    }));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
    expect((await read(kept.address)).status).toBe(200);
  });

  it('shows its owner the day of the last reading, and the database no token', async () => {
    const place = await withMeetings();
    const { cookie } = await signInAs(app, 'observer', place.forumId);
    const { id, address } = await makeFeed(cookie);
    const mine = async () => (await graphqlClient(app.url, cookie)<{ myCalendarFeeds: unknown }>('{ myCalendarFeeds { id lastReadOn } }')).data?.myCalendarFeeds;
    expect(await mine()).toEqual([{ id, lastReadOn: null }]);
    await read(address);
    expect(await mine()).toEqual([{ id, lastReadOn: '2026-03-10' }]);
    const token = /mine\/(.+)\.ics/.exec(address)?.[1] ?? 'none';
    for (const table of ['calendar_feed', 'audit_log', 'audit_value', 'idempotency_key']) expect(JSON.stringify(await asOwner(app, `select * from ${table}`))).not.toContain(token);
    expect(loggedPath(new URL(address).pathname)).toBe('/calendar/mine/…');
  });

  it('is made once for one request, at most ten times, and not by who is in no forum', async () => {
    const { forumId } = await makeMeetingPlace(app);
    const ask = graphqlClient(app.url, (await signInAs(app, 'observer', forumId)).cookie);
    const [first, second] = [await ask(CREATE, { key: 'the same key' }), await ask(CREATE, { key: 'the same key' })];
    expect(second.data).toEqual(first.data);
    for (let made = 1; made < 10; made += 1) expect((await ask(CREATE)).errors).toEqual([]);
    expect((await ask(CREATE)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { calendarFeed: 'too_many' } });
    const nobody = graphqlClient(app.url, await signIn(app, await makeAccount(app, 'nobody@example.org')));
    expect((await nobody(CREATE)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('follows a meeting that is moved', async () => {
    const place = await withMeetings();
    const { address } = await makeFeed(place.cookie);
    const { meeting } = await readMeeting(place.secretariat, place.meetingForumId);
    const { errors } = await place.secretariat('mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meetingForum { id } } }', {
      input: { meetingForumId: place.meetingForumId, version: meeting.version, kind: 'ordinary', title: 'Sesión', purpose: 'Revisar', whatWillBeDecided: 'La pauta', mode: 'remote', day: '2026-03-24', from: '18:00', until: '19:30', joinUrl: 'https://video.example/otra' },
    });
    expect(errors).toEqual([]);
    const [one] = events((await read(address)).text);
    expect(one).toMatchObject({ uid: place.meetingId, start: '2026-03-24T21:00:00.000Z' });
    expect([one?.event.sequence, one?.event.endDate.toString(), one?.event.component.getFirstPropertyValue('conference')]).toEqual([1, '2026-03-24T19:30:00', 'https://video.example/otra']);
  });
});
