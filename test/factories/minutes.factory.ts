import type { ForumRules as Rules } from '@mesa/domain/rules';

import { Role } from '../../apps/api/src/people/role.entity.js';
import { Person } from '../../apps/api/src/people/person.entity.js';
import { SeatHolding } from '../../apps/api/src/people/seat-holding.entity.js';
import type { TestApp } from '../support/app.js';
import { type Answer, type GraphqlClient, graphqlClient } from '../support/graphql-client.js';
import { makeAccount, signIn } from '../support/sign-in.js';
import { signInAs } from './forum.factory.js';
import { managerOf, unique } from './jurisdiction.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, readMeeting, setClock, step } from './meeting.factory.js';

/** Somebody of the forum who can sign in. */
export interface Participant {
  readonly ask: GraphqlClient;
  readonly cookie: string;
  readonly personId: string;
  readonly seatId: string;
  readonly email: string;
}

/** A forum whose meeting was held on 17 March 2026, with those who will have to do with its minutes. */
export interface MinutesPlace extends MeetingPlace {
  readonly meetingForumId: string;
  readonly meetingId: string;
  readonly ordinal: number;
  readonly agendaItemId: string;
  /** Co-chairs of each bench, who were there; the government's is shown by name. */
  readonly governmentChair: Participant;
  readonly civilChair: Participant;
  /** Holds a civil seat, and was there. */
  readonly member: Participant;
  readonly observer: GraphqlClient;
  readonly stranger: GraphqlClient;
}

/** Noon of the day after the meeting. */
export const DAY_AFTER = '2026-03-18T15:00:00Z';

const RULES: Rules = {
  quorum: { base: 'seats', total: { n: 1, m: 2, over: true }, perBench: 1, remoteCounts: true, deputiesCount: true, checkedAt: 'opening' },
  minutes: { daysToCirculate: 3, daysToPublish: 10, dayUnit: 'working_days', approval: { by: 'co_chairs' } },
  attendancePublic: 'name',
};

export const rulesWith = (minutes: Rules['minutes']): Rules => ({ ...RULES, minutes: minutes ?? null });

/** Gives somebody in a seat an account and a session. */
export async function participant(app: TestApp, { seatId, personId }: { readonly seatId: string; readonly personId: string }): Promise<Participant & { readonly accountId: string }> {
  const email = `${unique('persona')}@example.org`;
  const accountId = await makeAccount(app, email);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  const cookie = await signIn(app, accountId);
  return { ask: graphqlClient(app.url, cookie), cookie, personId, seatId, email, accountId };
}

const seatOf = (place: MeetingPlace, bench: 'government' | 'civil', index: number) => {
  const seat = place[bench].seats[index];
  if (!seat) throw new Error(`no seat ${index} of ${bench}`);
  return seat;
};

async function coChair(app: TestApp, place: MeetingPlace, bench: 'government' | 'civil'): Promise<Participant> {
  const { accountId, ...one } = await participant(app, seatOf(place, bench, 0));
  const manager = managerOf(app);
  await manager.save(manager.create(Role, { accountId, forumId: place.forumId, kind: 'co_chair', benchId: place[bench].id, validFrom: '2021-01-01' }));
  return one;
}

/** The meeting opens, decides and closes, by the acts of its secretariat. */
async function hold(app: TestApp, place: MeetingPlace, meetingForumId: string, agendaItemId: string): Promise<void> {
  const { secretariat } = place;
  setClock(app, '2026-03-17T22:05:00Z');
  for (const seat of [seatOf(place, 'government', 0), seatOf(place, 'civil', 0), seatOf(place, 'civil', 1)]) await arrive(secretariat, meetingForumId, { ...seat });
  await step(secretariat, 'openMeeting', meetingForumId);
  const decision = {
    meetingForumId, agendaItemId, text: 'Se aprueba publicar el catastro de sedes.', language: 'es', method: 'simple', result: 'adopted',
    tally: [{ bench: place.government.id, inFavour: 1, against: 0, abstained: 0 }, { bench: place.civil.id, inFavour: 1, against: 1, abstained: 0 }],
    dissent: 'Un cupo pidió esperar el informe.',
  };
  const { errors } = await secretariat('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { decision { id } } }', { input: decision });
  if (errors.length) throw new Error(JSON.stringify(errors));
  setClock(app, '2026-03-17T23:30:00Z');
  await step(secretariat, 'closeMeeting', meetingForumId);
}

export async function makeMinutesPlace(app: TestApp, { minutes = RULES.minutes, held = true }: { minutes?: Rules['minutes']; held?: boolean } = {}): Promise<MinutesPlace> {
  setClock(app, NOON);
  const place = await makeMeetingPlace(app, { rules: rulesWith(minutes) });
  const { meetingForumId, meetingId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  const governmentChair = await coChair(app, place, 'government');
  const civilChair = await coChair(app, place, 'civil');
  const { accountId: _, ...member } = await participant(app, seatOf(place, 'civil', 1));
  await managerOf(app).update(SeatHolding, { personId: governmentChair.personId }, { isNamePublic: true, namePublicReason: 'ejerce un cargo público' });
  const { cookie } = await signInAs(app, 'observer', place.forumId);
  const { ordinal, meeting } = await readMeeting(place.secretariat, meetingForumId);
  const agendaItemId = meeting.agenda[0]?.id ?? '';
  if (held) await hold(app, place, meetingForumId, agendaItemId);
  setClock(app, DAY_AFTER);
  return { ...place, meetingForumId, meetingId, ordinal: ordinal ?? 0, agendaItemId, governmentChair, civilChair, member, observer: graphqlClient(app.url, cookie), stranger: graphqlClient(app.url) };
}

export interface MinutesAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly chain: readonly { readonly position: number; readonly hash: string; readonly previousHash: string | null; readonly erratum: number | null }[];
  readonly blocks: readonly ActaBlockAnswer[] | null;
  readonly versions: readonly { readonly number: number; readonly reason: string | null; readonly passages: readonly { readonly id: string; readonly text: string | null }[] | null }[];
  readonly observations: readonly { readonly id: string; readonly version: number; readonly state: string; readonly text: string; readonly personName: string | null; readonly seatLabel: string | null; readonly answer: string | null; readonly channel: string | null; readonly enteredByName: string | null }[] | null;
  readonly approvals: readonly { readonly outcome: string; readonly means: string; readonly role: string | null; readonly benchName: string | null; readonly personName: string | null; readonly versionNumber: number }[];
  readonly errata: readonly { readonly id: string; readonly number: number; readonly text: string | null; readonly blockId: string | null }[];
}

export interface ActaBlockAnswer {
  readonly id: string | null;
  readonly position: number;
  readonly kind: string;
  readonly content: { readonly text?: string; readonly person?: string | null; readonly seat?: string | null; readonly attendance?: string } | null;
  readonly gap: { readonly why: string; readonly rule: string; readonly orderedBy: string | null } | null;
}

export const MINUTES = `id version state chain { position hash previousHash erratum }
  blocks { id position kind content { ... on ActaPassage { text } ... on ActaDecision { text } ... on ActaAttendance { person seat attendance } } gap { why rule orderedBy } }
  versions { number reason passages { id text } }
  observations { id version state text personName seatLabel answer channel enteredByName }
  approvals { outcome means role benchName personName versionNumber }
  errata { id number text blockId }`;

type Act = Answer<unknown> & { readonly minutes: MinutesAnswer | null };

/** Runs one of the acts that give minutes back. */
export async function act(ask: GraphqlClient, name: string, inputType: string, input: object): Promise<Act> {
  const answer = await ask<Record<string, { minutes: MinutesAnswer }>>(`mutation ($input: ${inputType}!) { ${name}(input: $input) { minutes { ${MINUTES} } } }`, { input });
  return { ...answer, minutes: answer.data?.[name]?.minutes ?? null };
}

/** The minutes of the meeting as this reader sees them. */
export async function readMinutes(ask: GraphqlClient, { jurisdiction, forum, ordinal }: Pick<MinutesPlace, 'jurisdiction' | 'forum' | 'ordinal'>, fields = MINUTES): Promise<MinutesAnswer> {
  const { data, errors } = await ask<{ forum: { meeting: { minutes: MinutesAnswer } } }>(
    `query ($jurisdiction: String!, $forum: String!, $ordinal: Int!) { forum(jurisdiction: $jurisdiction, slug: $forum) { meeting(ordinal: $ordinal) { minutes { ${fields} } } } }`,
    { jurisdiction, forum, ordinal },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.forum.meeting.minutes;
}

/** Takes a step at the version that the minutes have. */
export async function stepMinutes(ask: GraphqlClient, place: MinutesPlace, name: string, more: object = {}, inputType = 'MinutesStepInput'): Promise<Act> {
  const { id, version } = await readMinutes(place.stranger, place, 'id version');
  return act(ask, name, inputType, { minutesId: id, version, ...more });
}

/** The text that the journeys use: one open passage, and one that the public does not read. */
export const textUnder = (agendaItemId: string) => [
  { agendaItemId, text: 'La secretaría informó del avance.\n\nSe discutió el plazo: «mañana», dijo la señora Ñancupil 👵🏽.' },
  { agendaItemId, text: 'Situación de salud de una vecina.', isWithheld: true, withheldReason: 'Ley 19.628, datos sensibles' },
];

/** Takes the minutes as far as asked, by those who may. */
export async function bringTo(place: MinutesPlace, state: 'draft' | 'circulated' | 'in_approval' | 'approved' | 'published'): Promise<MinutesAnswer> {
  const { secretariat } = place;
  const done = async (step: Promise<Act>): Promise<MinutesAnswer> => {
    const { minutes, errors } = await step;
    if (!minutes) throw new Error(JSON.stringify(errors));
    return minutes;
  };
  const begun = await done(act(secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId: place.meetingForumId, language: 'es' }));
  let minutes = await done(act(secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: begun.id, version: begun.version, language: 'es', passages: textUnder(place.agendaItemId) }));
  if (state === 'draft') return minutes;
  minutes = await done(stepMinutes(secretariat, place, 'circulateMinutes'));
  if (state === 'circulated') return minutes;
  minutes = await done(stepMinutes(secretariat, place, 'requestMinutesApproval'));
  if (state === 'in_approval') return minutes;
  for (const { ask } of [place.governmentChair, place.civilChair]) minutes = await done(stepMinutes(ask, place, 'approveMinutes'));
  if (state === 'approved') return minutes;
  return done(stepMinutes(secretariat, place, 'publishMinutes'));
}
