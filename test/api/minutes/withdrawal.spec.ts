import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';

import { Decision } from '../../../apps/api/src/decisions/decision.entity.js';
import { Forum } from '../../../apps/api/src/forums/forum.entity.js';
import { MeetingForum } from '../../../apps/api/src/meetings/meeting-forum.entity.js';
import { uploadDocument } from '../../factories/document.factory.js';
import { makeForum, makeRules, signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { arrive, setClock, step } from '../../factories/meeting.factory.js';
import { act, bringTo, DAY_AFTER, makeMinutesPlace, type MinutesPlace, readMinutes, rulesWith, stepMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mesa-withdrawal-'));
  app = await startApp({ dataDir });
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

async function withdraw(place: MinutesPlace, blockId: string | null | undefined) {
  const { id } = await readMinutes(place.stranger, place, 'id');
  return act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId, rule: 'Ley 21.719, supresión' });
}

test('invariant 10: a name withdrawn from the acta stands beside its seat nowhere, for nobody', async () => {
  const place = await makeMinutesPlace(app);
  const { blocks } = await bringTo(place, 'published');
  const namesFor = async (ask: MinutesPlace['secretariat']) => {
    const { data } = await ask<{ forum: { meeting: { attendance: { seats: { personName: string | null }[] }[] } } }>(
      'query ($j: String!, $f: String!, $o: Int!) { forum(jurisdiction: $j, slug: $f) { meeting(ordinal: $o) { attendance { seats { personName } } } } }',
      { j: place.jurisdiction, f: place.forum, o: place.ordinal },
    );
    return data?.forum.meeting.attendance.flatMap(({ seats }) => seats.map(({ personName }) => personName));
  };
  expect(await namesFor(place.stranger)).toEqual(['Titular de Gobierno 1', null, null, null]);
  expect((await withdraw(place, blocks?.find(({ content }) => content?.person)?.id)).errors).toEqual([]);
  expect(await namesFor(place.stranger)).toEqual([null, null, null, null]);
  for (const ask of [place.secretariat, place.member.ask]) {
    expect(await namesFor(ask)).toEqual([null, null, 'Titular de Sociedad civil 1', 'Titular de Sociedad civil 2']);
  }
});

test('invariant 6: the file of an attachment withdrawn is downloaded by the secretariat alone', async () => {
  const place = await makeMinutesPlace(app);
  const { body } = await uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId, meetingForumId: place.meetingForumId } });
  const address = app.url + body.data?.addDocument.document.filePath;
  const { blocks } = await bringTo(place, 'published');
  expect((await fetch(address)).status).toBe(200);
  expect((await withdraw(place, blocks?.find(({ kind }) => kind === 'attachment')?.id)).errors).toEqual([]);
  const statuses = await Promise.all(['', place.member.cookie, place.cookie].map(async (cookie) => (await fetch(address, { headers: { cookie } })).status));
  expect(statuses).toEqual([404, 404, 200]);
});

describe('a decision withdrawn', () => {
  const decide = (place: MinutesPlace, { forumId = place.forumId, meetingForumId = place.meetingForumId, text = 'Se aprueba publicar el catastro de sedes.' }) => {
    const manager = managerOf(app);
    return manager.save(manager.create(Decision, { id: uuidv7(), forumId, meetingForumId, agendaItemId: place.agendaItemId, text, language: 'es', method: 'consensus', result: 'adopted' }));
  };

  /** Another forum that holds the same meeting, and approves by its chair. */
  async function joins(place: MinutesPlace, name: string) {
    const forum = await makeForum(app, { jurisdictionId: place.jurisdictionId, name, lastOrdinal: 5 });
    const manager = managerOf(app);
    const { id: rulesId } = await makeRules(app, forum.id, rulesWith({ approval: { by: 'chair' } }));
    const held = await manager.save(manager.create(MeetingForum, { id: uuidv7(), meetingId: place.meetingId, forumId: forum.id, ordinal: 5, rulesId, composition: { benches: [], seats: [] } }));
    const { accountId, cookie } = await signInAs(app, 'chair', forum.id);
    await asOwner(app, `insert into person (id, jurisdiction_id, name, account_id) values ($1, $2, 'Presidencia', $3)`, [uuidv7(), place.jurisdictionId, accountId]);
    return { forumId: forum.id, forum: forum.slug, meetingForumId: held.id, chair: graphqlClient(app.url, cookie) };
  }

  test('of a joint meeting is the one that the block told, whatever its forums are called by then and though they say the same', async () => {
    const place = await makeMinutesPlace(app, { held: false });
    const others = [await joins(place, 'Consejo A'), await joins(place, 'Consejo B')];
    setClock(app, '2026-03-17T22:05:00Z');
    for (const seat of [place.governmentChair, place.civilChair]) await arrive(place.secretariat, place.meetingForumId, { seatId: seat.seatId, personId: seat.personId });
    await step(place.secretariat, 'openMeeting', place.meetingForumId);
    const decisions = [];
    for (const other of others) decisions.push(await decide(place, other));
    await step(place.secretariat, 'closeMeeting', place.meetingForumId);
    setClock(app, DAY_AFTER);
    await bringTo(place, 'approved');
    for (const { forum, chair } of others) {
      const { id, version } = await readMinutes(chair, { ...place, forum, ordinal: 5 }, 'id version');
      expect((await act(chair, 'approveMinutes', 'MinutesStepInput', { minutesId: id, version })).errors).toEqual([]);
    }
    await stepMinutes(place.secretariat, place, 'publishMinutes');
    await managerOf(app).update(Forum, { id: others[0]?.forumId ?? '' }, { name: 'Consejo Z' });
    const [first] = (await readMinutes(place.stranger, place)).blocks?.filter(({ kind }) => kind === 'decision') ?? [];
    expect((await withdraw(place, first?.id)).errors).toEqual([]);
    const texts = await Promise.all(decisions.map(async ({ id }) => (await managerOf(app).findOneByOrFail(Decision, { id })).text));
    expect(texts).toEqual([null, 'Se aprueba publicar el catastro de sedes.']);
  });

  test('is refused where another says the same under the same item, and stays as published', async () => {
    const place = await makeMinutesPlace(app);
    await decide(place, {});
    const { blocks } = await bringTo(place, 'published');
    const { errors } = await withdraw(place, blocks?.find(({ kind }) => kind === 'decision')?.id);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
    expect((await readMinutes(place.stranger, place)).blocks).toEqual(blocks);
  });
});
