import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';

import { makeBench, makeForum, makeRules, signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { arrive, makeMeeting, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { act, bringTo, DAY_AFTER, makeMinutesPlace, type MinutesPlace, readMinutes, rulesWith, stepMinutes } from '../../factories/minutes.factory.js';
import { MeetingForum } from '../../../apps/api/src/meetings/meeting-forum.entity.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { faultsOfAkn, first, readXml } from '../../support/akoma-ntoso.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Another meeting of the same forum, with the same people. */
async function anotherMeeting(place: MinutesPlace): Promise<MinutesPlace> {
  setClock(app, '2026-03-17T22:05:00Z');
  const { meetingForumId, meetingId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  for (const seat of [place.governmentChair, place.civilChair]) await arrive(place.secretariat, meetingForumId, { seatId: seat.seatId, personId: seat.personId });
  await step(place.secretariat, 'openMeeting', meetingForumId);
  await step(place.secretariat, 'closeMeeting', meetingForumId);
  setClock(app, DAY_AFTER);
  const { ordinal, meeting } = await readMeeting(place.secretariat, meetingForumId);
  return { ...place, meetingForumId, meetingId, ordinal: ordinal ?? 0, agendaItemId: meeting.agenda[0]?.id ?? '' };
}

test('invariant 1: publications and errata at the same moment keep one chain without a fork', async () => {
  const first = await makeMinutesPlace(app);
  const places = [first];
  while (places.length < 4) places.push(await anotherMeeting(first));
  const published = await bringTo(first, 'published');
  for (const place of places.slice(1)) await bringTo(place, 'approved');
  const erratum = (text: string) => first.secretariat('mutation ($input: AddMinutesErratumInput!) { addMinutesErratum(input: $input) { erratum { number } } }', { input: { minutesId: published.id, text } });
  const results = await Promise.all([...places.slice(1).map((place) => stepMinutes(place.secretariat, place, 'publishMinutes')), erratum('uno'), erratum('dos')]);
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  const links = await asOwner<{ position: number; previous: string | null; hash: string }>(app, `select position, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash from chain_link where forum_id = $1 order by position`, [first.forumId]);
  expect(links.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(links.map(({ previous }) => previous)).toEqual([null, ...links.slice(0, -1).map(({ hash }) => hash)]);
});

test('the same minutes published twice at once are published once', async () => {
  const place = await makeMinutesPlace(app);
  const { id, version } = await bringTo(place, 'approved');
  const publish = () => act(place.secretariat, 'publishMinutes', 'MinutesStepInput', { minutesId: id, version });
  const results = await Promise.all([publish(), publish(), publish()]);
  expect(results.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(results.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual(['stale_version', 'stale_version']);
});

test('a joint meeting has one text and one acta per forum, each in its own chain, once each forum has approved', async () => {
  const place = await makeMinutesPlace(app, { held: false });
  const other = await makeForum(app, { jurisdictionId: place.jurisdictionId, name: 'Consejo comunal', lastOrdinal: 5 });
  const manager = managerOf(app);
  const { id: rulesId } = await makeRules(app, other.id, rulesWith({ approval: { by: 'chair' } }));
  const bench = await makeBench(app, { forumId: other.id });
  await manager.save(manager.create(MeetingForum, { id: uuidv7(), meetingId: place.meetingId, forumId: other.id, ordinal: 5, rulesId, composition: { benches: [{ id: bench.id, kind: 'civil_society', name: 'Sociedad civil' }], seats: [] } }));
  const { accountId, cookie } = await signInAs(app, 'chair', other.id);
  await asOwner(app, `insert into person (id, jurisdiction_id, name, account_id) values ($1, $2, 'Presidencia', $3)`, [uuidv7(), place.jurisdictionId, accountId]);
  const chair = graphqlClient(app.url, cookie);
  const elsewhere = { ...place, forum: other.slug, ordinal: 5 };

  setClock(app, '2026-03-17T22:05:00Z');
  for (const seat of [place.governmentChair, place.civilChair, place.member]) await arrive(place.secretariat, place.meetingForumId, { seatId: seat.seatId, personId: seat.personId });
  await step(place.secretariat, 'openMeeting', place.meetingForumId);
  await step(place.secretariat, 'closeMeeting', place.meetingForumId);
  setClock(app, DAY_AFTER);
  await bringTo(place, 'in_approval');
  for (const { ask } of [place.governmentChair, place.civilChair]) await stepMinutes(ask, place, 'approveMinutes');
  expect((await readMinutes(place.secretariat, place)).state).toBe('in_approval');
  const shared = await readMinutes(chair, elsewhere, 'id version state');
  expect((await act(chair, 'approveMinutes', 'MinutesStepInput', { minutesId: shared.id, version: shared.version })).minutes?.state).toBe('approved');
  expect((await stepMinutes(place.secretariat, place, 'publishMinutes')).minutes?.state).toBe('published');

  const [own, joint] = [await readMinutes(place.stranger, place), await readMinutes(place.stranger, elsewhere)];
  expect(joint.state).toBe('published');
  expect(joint.blocks).toEqual(own.blocks);
  expect(joint.chain[0]?.hash).not.toBe(own.chain[0]?.hash);
  const actas = await Promise.all([place, elsewhere].map(async ({ forum, ordinal }) => (await fetch(`${app.url}/files/acta/${place.jurisdiction}/${forum}/${ordinal}.json`)).json() as Promise<{ links: { forum: string; blocks: { hash: string }[] }[] }>));
  expect(actas.map(({ links }) => links[0]?.forum)).toEqual([place.forumId, other.id]);
  expect(actas[1]?.links[0]?.blocks).toEqual(actas[0]?.links[0]?.blocks);
  const laws = await Promise.all([place, elsewhere].map(async ({ forum, ordinal }) => readXml(new Uint8Array(await (await fetch(`${app.url}/files/acta/${place.jurisdiction}/${forum}/${ordinal}.xml`)).arrayBuffer()))));
  expect(laws.flatMap((law) => faultsOfAkn(law, 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'))).toEqual([]);
  expect(laws.map((law) => [first(law, 'FRBRuri').attributes['value'], first(law, 'link').attributes['hash']])).toEqual([[expect.stringContaining(`.${place.forum}/`), own.chain[0]?.hash], [expect.stringMatching(`\\.${other.slug}/.*/5$`), joint.chain[0]?.hash]]);
});

test('the acta tells a vacant seat from one whose holder did not come, and an observer by their seat', async () => {
  const place = await makeMinutesPlace(app, { held: false });
  await makeSeat(app, { forumId: place.forumId, benchId: place.government.id, label: 'Sin titular' });
  const { id: seatId } = await makeSeat(app, { forumId: place.forumId, standing: 'observer', label: 'Organismo internacional' });
  const { personId } = await makeHolding(app, { seatId });
  setClock(app, '2026-03-17T22:05:00Z');
  await arrive(place.secretariat, place.meetingForumId, { seatId, personId, capacity: 'observer', mode: 'remote' });
  await arrive(place.secretariat, place.meetingForumId, { seatId: place.member.seatId, personId: place.member.personId });
  await step(place.secretariat, 'openMeeting', place.meetingForumId);
  await step(place.secretariat, 'closeMeeting', place.meetingForumId);
  setClock(app, DAY_AFTER);
  await bringTo(place, 'published');
  const acta = (await (await fetch(`${app.url}/files/acta/${place.jurisdiction}/${place.forum}/${place.ordinal}.json`)).json()) as { links: { blocks: { content: { type: string; seat: string; standing: string; attendance: string; capacity: string | null } | null }[] }[] };
  const rows = acta.links[0]?.blocks.flatMap(({ content }) => (content?.type === 'attendance' ? [content] : []));
  expect(rows?.map(({ seat, standing, attendance, capacity }) => [seat, standing, attendance, capacity])).toEqual([
    ['Gobierno 1', 'member', 'absent', null],
    ['Gobierno 2', 'member', 'absent', null],
    ['Sin titular', 'member', 'vacant', null],
    ['Sociedad civil 1', 'member', 'absent', null],
    ['Sociedad civil 2', 'member', 'present', 'titular'],
    ['Organismo internacional', 'observer', 'remote', 'observer'],
  ]);
});

describe('invariant 6: before publication the text reaches nobody who may not read it', () => {
  const NESTED = `query ($jurisdiction: String!, $forum: String!, $ordinal: Int!) {
    a: forum(jurisdiction: $jurisdiction, slug: $forum) { latestMinutes { blocks { content { ... on ActaPassage { text } } } }
      meeting(ordinal: $ordinal) { one: minutes { ...All } minutesClock { days } minutes { meetingForum { two: minutes { ...Text } } } } pastMeetings { edges { node { minutes { ...Text } } } } }
  }
  fragment Text on Minutes { versions { passages { text } } observations { text } }
  fragment All on Minutes { state here: blocks { content { ... on ActaPassage { text } ... on ActaDecision { dissent } } } versions { reason passages { text } } observations { text } approvals { reason personName } approvalStanding { by } viewerCan { speakers { personName } } }`;

  test.each([['draft', ['secretariat']], ['circulated', ['secretariat', 'observer', 'member']], ['in_approval', ['secretariat', 'observer', 'member']], ['approved', ['secretariat', 'observer', 'member']]] as const)(
    '%s: read by %j',
    async (state, readers) => {
      const place = await makeMinutesPlace(app);
      await bringTo(place, state);
      const elsewhere = await makeMinutesPlace(app);
      const { cookie: administrator } = await signInAs(app, 'administrator', place.forumId);
      const asked = { stranger: place.stranger, observer: place.observer, member: place.member.ask, secretariat: place.secretariat, otherForum: elsewhere.secretariat, administrator: graphqlClient(app.url, administrator) };
      for (const [name, ask] of Object.entries(asked)) {
        const { data, errors } = await ask(NESTED, { jurisdiction: place.jurisdiction, forum: place.forum, ordinal: place.ordinal });
        expect(errors).toEqual([]);
        const found = JSON.stringify(data);
        expect({ name, reads: found.includes('Ñancupil') }).toEqual({ name, reads: (readers as readonly string[]).includes(name) });
        expect({ name, withheld: found.includes('Situación de salud') }).toEqual({ name, withheld: (readers as readonly string[]).includes(name) });
        expect(found).toContain(`"state":"${state}"`);
      }
      expect((await fetch(`${app.url}/files/acta/${place.jurisdiction}/${place.forum}/${place.ordinal}.json`)).status).toBe(404);
    },
  );

  test('once taken up again, members read the version that was circulated and not the draft that followed', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'circulated');
    await stepMinutes(place.secretariat, place, 'takeUpMinutesObservations', { reason: 'Un error nuestro' }, 'MinutesReasonInput');
    await stepMinutes(place.secretariat, place, 'saveMinutes', { language: 'es', passages: [{ text: 'Borrador nuevo' }] }, 'SaveMinutesInput');
    expect(await readMinutes(place.member.ask, place)).toMatchObject({ state: 'draft', blocks: null, versions: [{ passages: [{}, {}] }, { passages: null }] });
    expect(JSON.stringify(await readMinutes(place.secretariat, place))).toContain('Borrador nuevo');
  });

  test('what is withheld from a published acta is in no answer, to nobody', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'published');
    expect(JSON.stringify(await readMinutes(place.stranger, place))).not.toContain('Situación de salud');
    expect((await readMinutes(place.stranger, place)).blocks?.[2]).toMatchObject({ kind: 'passage', content: null, gap: { why: 'withheld', rule: 'Ley 19.628, datos sensibles' } });
  });
});

test('the clock runs by the rules of the meeting, in public', async () => {
  const place = await makeMinutesPlace(app);
  const clock = async () => {
    const { data } = await place.stranger<{ forum: { meeting: { minutesClock: object } } }>(
      'query ($j: String!, $f: String!, $o: Int!) { forum(jurisdiction: $j, slug: $f) { meeting(ordinal: $o) { minutesClock { heldOn days unit circulate { lastDay late } publish { lastDay late } } } } }',
      { j: place.jurisdiction, f: place.forum, o: place.ordinal },
    );
    return data?.forum.meeting.minutesClock;
  };
  expect(await clock()).toEqual({ heldOn: '2026-03-17', days: 1, unit: 'working_days', circulate: { lastDay: '2026-03-20', late: false }, publish: { lastDay: '2026-03-31', late: false } });
  setClock(app, '2026-03-23T12:00:00Z');
  expect(await clock()).toMatchObject({ days: 4, circulate: { late: true }, publish: { late: false } });
  setClock(app, DAY_AFTER);
});

test('no clock runs for a meeting that was not held: no minutes are owed', async () => {
  const place = await makeMinutesPlace(app, { held: false });
  setClock(app, '2026-03-17T22:35:00Z');
  expect((await step(place.secretariat, 'declareNotHeld', place.meetingForumId, { reason: 'Sin quórum' })).held?.meeting.state).toBe('not_held');
  setClock(app, '2026-06-01T12:00:00Z');
  const { data } = await place.stranger('query ($j: String!, $f: String!, $o: Int!) { forum(jurisdiction: $j, slug: $f) { meeting(ordinal: $o) { minutesClock { days } } } }', { j: place.jurisdiction, f: place.forum, o: place.ordinal });
  expect(data).toEqual({ forum: { meeting: { minutesClock: null } } });
  setClock(app, DAY_AFTER);
});
