import type { ForumRules as Rules } from '@mesa/domain/rules';
import { Temporal } from 'temporal-polyfill';
import type { DeepPartial } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { ClockService } from '../../apps/api/src/clock/clock.service.js';
import { Forum } from '../../apps/api/src/forums/forum.entity.js';
import { Jurisdiction } from '../../apps/api/src/jurisdictions/jurisdiction.entity.js';
import { AgendaItem } from '../../apps/api/src/meetings/agenda-item.entity.js';
import { MeetingForum } from '../../apps/api/src/meetings/meeting-forum.entity.js';
import { Meeting } from '../../apps/api/src/meetings/meeting.entity.js';
import type { TestApp } from '../support/app.js';
import { type Answer, type GraphqlClient, graphqlClient } from '../support/graphql-client.js';
import { makeBench, makeForum, makeRules, signInAs } from './forum.factory.js';
import { makeJurisdiction, managerOf } from './jurisdiction.factory.js';
import { makePerson } from './person.factory.js';
import { makeHolding, makeSeat } from './seat.factory.js';

/** Tuesday 10 March 2026, noon in Santiago. */
export const NOON = '2026-03-10T15:00:00Z';

export const setClock = ({ app }: TestApp, instant: string): void => app.get(ClockService).set(Temporal.Instant.from(instant));

/** A voting seat with somebody in it. */
export interface SeatedPerson {
  readonly seatId: string;
  readonly personId: string;
}

/** A forum that can meet: two benches, seats with titulars, rules, and its secretariat signed in. */
export interface MeetingPlace {
  readonly jurisdictionId: string;
  readonly jurisdiction: string;
  readonly forumId: string;
  readonly forum: string;
  readonly government: { readonly id: string; readonly seats: readonly SeatedPerson[] };
  readonly civil: { readonly id: string; readonly seats: readonly SeatedPerson[] };
  readonly secretariat: GraphqlClient;
  readonly cookie: string;
}

const RULES: Rules = {
  quorum: { base: 'seats', total: { n: 1, m: 2, over: true }, perBench: 1, remoteCounts: true, deputiesCount: true, checkedAt: 'opening' },
};

export async function makeMeetingPlace(app: TestApp, { rules = RULES, seatsPerBench = 2, jurisdictionId: given }: { rules?: Rules | null; seatsPerBench?: number; jurisdictionId?: string } = {}): Promise<MeetingPlace> {
  const { id: jurisdictionId, slug: jurisdiction } = given ? await managerOf(app).findOneByOrFail(Jurisdiction, { id: given }) : await makeJurisdiction(app);
  const { id: forumId, slug: forum } = await makeForum(app, { jurisdictionId });
  if (rules) await makeRules(app, forumId, rules);
  const seated = async (key: string, name: string) => {
    const { id } = await makeBench(app, { forumId, key, name });
    const seats: SeatedPerson[] = [];
    for (let number = 1; number <= seatsPerBench; number += 1) {
      const seat = await makeSeat(app, { forumId, benchId: id, label: `${name} ${number}` });
      const { personId } = await makeHolding(app, { seatId: seat.id, personId: (await makePerson(app, { jurisdictionId, name: `Titular de ${name} ${number}` })).id });
      seats.push({ seatId: seat.id, personId });
    }
    return { id, seats };
  };
  const government = await seated('government', 'Gobierno');
  const civil = await seated('civil_society', 'Sociedad civil');
  const { accountId, cookie } = await signInAs(app, 'secretariat', forumId);
  await makePerson(app, { jurisdictionId, name: 'Secretaría de la mesa', accountId });
  return { jurisdictionId, jurisdiction, forumId, forum, government, civil, secretariat: graphqlClient(app.url, cookie), cookie };
}

/** A meeting of the forum, on 17 March 2026 at 19:00 unless said otherwise, with one item on its agenda. */
export async function makeMeeting(app: TestApp, { forumId, ordinal, ...given }: DeepPartial<Meeting> & { forumId?: string; ordinal?: number | null } = {}): Promise<{ meetingForumId: string; meetingId: string }> {
  const manager = managerOf(app);
  const forum = await manager.findOneByOrFail(Forum, { id: forumId ?? (await makeForum(app)).id });
  const id = uuidv7();
  const state = given.state ?? 'draft';
  await manager.save(
    manager.create(Meeting, {
      id,
      jurisdictionId: forum.jurisdictionId,
      title: 'Sesión de marzo',
      purpose: 'Revisar los avances del plan',
      whatWillBeDecided: 'Las fechas del compromiso 1',
      language: 'es',
      kind: 'ordinary',
      mode: 'hybrid',
      place: 'Salón municipal',
      scheduledOn: '2026-03-17',
      scheduledFrom: '19:00:00',
      startsAt: new Date('2026-03-17T22:00:00Z'),
      timeZone: 'America/Santiago',
      calendarUid: id,
      ...given,
      state,
    }),
  );
  await manager.save(manager.create(AgendaItem, { meetingId: id, state: 'accepted', position: 1, kind: 'discussion', title: 'Avances del compromiso 1', language: 'es' }));
  const held = await manager.save(manager.create(MeetingForum, { meetingId: id, forumId: forum.id, ordinal: ordinal === undefined ? (state === 'draft' ? null : await raiseOrdinal(app, forum.id)) : ordinal }));
  return { meetingForumId: held.id, meetingId: id };
}

async function raiseOrdinal(app: TestApp, forumId: string): Promise<number> {
  await managerOf(app).increment(Forum, { id: forumId }, 'lastOrdinal', 1);
  return (await managerOf(app).findOneByOrFail(Forum, { id: forumId })).lastOrdinal;
}

/** The meeting as the acts on it give it back. */
export interface MeetingAnswer {
  readonly id: string;
  readonly ordinal: number | null;
  readonly quorumState: string | null;
  readonly quorumAtOpening: { readonly state: string; readonly present: number; readonly byBench: readonly { readonly name: string; readonly present: number }[] } | null;
  readonly quorumCorrected: { readonly present: number } | null;
  readonly quorum: { readonly state: string; readonly present: number };
  readonly meeting: { readonly id: string; readonly version: number; readonly state: string; readonly stateReason: string | null; readonly calendarUid: string; readonly calendarSequence: number; readonly shortNoticeReason: string | null; readonly startsAt: string | null; readonly agenda: readonly { readonly id: string; readonly title: string; readonly position: number }[] };
}

const MEETING = `id ordinal quorumState quorumAtOpening { state present byBench { name present } } quorumCorrected { present } quorum { state present }
  meeting { id version state stateReason calendarUid calendarSequence shortNoticeReason startsAt agenda { id title position } }`;

/** Runs one of the acts that give a meeting back. */
export async function actOn(ask: GraphqlClient, name: string, inputType: string, input: object): Promise<Answer<unknown> & { readonly held: MeetingAnswer | null }> {
  const answer = await ask<Record<string, { meetingForum: MeetingAnswer }>>(`mutation ($input: ${inputType}!) { ${name}(input: $input) { meetingForum { ${MEETING} } } }`, { input });
  return { ...answer, held: answer.data?.[name]?.meetingForum ?? null };
}

/** The meeting as its secretariat reads it. */
export async function readMeeting(ask: GraphqlClient, id: string): Promise<MeetingAnswer> {
  const { data, errors } = await ask<{ meetingForum: MeetingAnswer }>(`query ($id: ID!) { meetingForum(id: $id) { ${MEETING} } }`, { id });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.meetingForum;
}

/** Takes a step at the version that the meeting has. */
export async function step(ask: GraphqlClient, name: 'openMeeting' | 'closeMeeting' | 'adjournMeeting' | 'declareNotHeld' | 'cancelMeeting' | 'conveneMeeting', meetingForumId: string, more: object = {}) {
  const { meeting } = await readMeeting(ask, meetingForumId);
  const type = { openMeeting: 'MeetingStepInput', closeMeeting: 'MeetingStepInput', adjournMeeting: 'MeetingReasonInput', declareNotHeld: 'MeetingReasonInput', cancelMeeting: 'MeetingReasonInput', conveneMeeting: 'ConveneMeetingInput' }[name];
  return actOn(ask, name, type, { meetingForumId, version: meeting.version, ...more });
}

/** Somebody comes; the answer has the line of the roll. */
export function arrive(ask: GraphqlClient, meetingForumId: string, input: object) {
  return ask<{ recordArrival: { presence: { id: string; version: number } } }>('mutation ($input: RecordArrivalInput!) { recordArrival(input: $input) { presence { id version capacity seatId } } }', {
    input: { meetingForumId, capacity: 'titular', mode: 'in_person', ...input },
  });
}
