import { DataSource } from 'typeorm';

import { invitationToken } from '../../apps/api/src/auth/invitation-token.js';
import { CONFIG, type RunningConfig } from '../../apps/api/src/config/config.module.js';
import type { Teller } from '../../apps/api/src/demonstration/teller.js';
import { DatePollInvitee } from '../../apps/api/src/polls/date-poll-invitee.entity.js';
import { PollLinkService } from '../../apps/api/src/polls/poll-link.service.js';
import type { Demonstration } from './demonstration.js';

/** What stands for the words in braces of the page table. */
export type Places = Readonly<Record<string, string>>;

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Town {
  readonly forum: {
    readonly id: string;
    readonly plans: readonly { readonly slug: string; readonly title: string }[];
    readonly comingMeetings: readonly { readonly id: string }[];
    readonly pastMeetings: { readonly edges: readonly { readonly node: { readonly id: string; readonly decisions: readonly { readonly id: string }[] } }[] };
  };
}

const TOWN = '{ forum(jurisdiction: "demostracion", slug: "mesa") { id plans { slug title } comingMeetings { id } pastMeetings(first: 1) { edges { node { id decisions { id } } } } } }';

/** Leaves on the secretariat's desk what the story finishes: a plan and minutes that are being written, minutes that wait to be published, an open invitation. */
export async function leaveUnfinished({ app, story }: Demonstration): Promise<Places> {
  const { forum } = await story.ask<Town>('public', TOWN);
  const [plan] = forum.plans;
  const [last] = forum.pastMeetings.edges;
  await draftPlan(story, forum.id);
  return {
    plan: plan?.slug ?? '',
    planTitle: plan?.title ?? '',
    next: forum.comingMeetings[0]?.id ?? '',
    held: last?.node.id ?? '',
    decision: last?.node.decisions[0]?.id ?? '',
    comment: await waitingComment(story, plan?.slug ?? ''),
    drafted: await draftedMinutes(story, forum.id),
    approved: await approvedMinutes(story, forum.id),
    invitation: invitationToken(app.get<RunningConfig>(CONFIG).authSecret, await invite(story, forum.id)),
    series: await quarterly(story, forum.id),
    ...(await openPoll(app, story, forum.id)),
    ...(await ballots(story, forum.id)),
    year: String(story.calendar.year(0)),
  };
}

/** Two open ballots: one out of session, and one in a session that is on. */
async function ballots(story: Teller, forumId: string): Promise<Places> {
  const content = { question: 'Se aprueba el calendario de sesiones.', language: 'es', method: 'vote', isSecret: false };
  const outside = await story.act<{ ballot: { id: string } }>('marcela', 'openBallotOutOfSession', { ...content, forumId, closesOn: story.calendar.day(20) }, 'ballot { id }');
  const { meetingForumId, sittingOrdinal } = await sitting(story, forumId);
  const inside = await story.act<{ ballot: { id: string } }>('marcela', 'openBallot', { ...content, meetingForumId }, 'ballot { id }');
  return { ballot: outside.ballot.id, sittingBallot: inside.ballot.id, sitting: meetingForumId, sittingOrdinal };
}

/** A session that is on, with the titular of every seat there. */
async function sitting(story: Teller, forumId: string): Promise<{ readonly meetingForumId: string; readonly sittingOrdinal: string }> {
  const step = async (act: string, id: string, more: object = {}) => {
    const { meetingForum: { meeting } } = await story.ask<{ meetingForum: { meeting: { version: number } } }>('marcela', `{ meetingForum(id: "${id}") { meeting { version } } }`);
    return story.act<{ meetingForum: { ordinal: number } }>('marcela', act, { meetingForumId: id, version: meeting.version, ...more }, 'meetingForum { id ordinal }');
  };
  const agenda = [{ title: 'Calendario de sesiones', kind: 'decision' }];
  const { meetingForum: { id } } = await story.act<{ meetingForum: { id: string } }>('marcela', 'scheduleMeeting', { forumId, title: 'Sesión en curso', purpose: 'Acordar el calendario', whatWillBeDecided: 'El calendario de sesiones', kind: 'extraordinary', mode: 'in_person', place: 'Salón municipal', language: 'es', day: story.calendar.day(0), from: '23:30', agenda }, 'meetingForum { id }');
  const { meetingForum: { ordinal } } = await step('conveneMeeting', id, { shortNoticeReason: 'Se acordó en la sesión anterior' });
  const { meetingForum: { roll } } = await story.ask<{ meetingForum: { roll: { seats: { seatId: string; standing: string; people: { personId: string; as: string }[] }[] } } }>('marcela', `{ meetingForum(id: "${id}") { roll { seats { seatId standing people { personId as } } } } }`);
  for (const { seatId, standing, people } of roll.seats) {
    const titular = people.find(({ as }) => as === 'titular');
    if (standing === 'member' && titular) await story.act('marcela', 'recordArrival', { meetingForumId: id, seatId, personId: titular.personId, capacity: 'titular', mode: 'in_person' }, 'presence { id }');
  }
  await step('openMeeting', id);
  return { meetingForumId: id, sittingOrdinal: String(ordinal) };
}

async function waitingComment(story: Teller, plan: string): Promise<string> {
  const { milestone } = await story.ask<{ milestone: { comments: { edges: { node: { id: string } }[] } } }>('public', `{ milestone(jurisdiction: "demostracion", plan: "${plan}", segment: "c2", number: 2) { comments(first: 1) { edges { node { id } } } } }`);
  return milestone.comments.edges[0]?.node.id ?? '';
}

async function draftPlan(story: Teller, forumId: string): Promise<void> {
  const { plan } = await story.act<{ plan: { id: string } }>('marcela', 'createPlan', { forumId, language: 'es', slug: 'plan-escrito', title: 'Plan que se escribe' }, 'plan { id }');
  const { commitment } = await story.act<{ commitment: { id: string } }>('marcela', 'addCommitment', { planId: plan.id, ogpValues: [], wording: { title: 'Compromiso que se escribe', language: 'es' } }, 'commitment { id }');
  await story.act('marcela', 'addMilestone', { commitmentId: commitment.id, wording: { title: 'Hito que se escribe', language: 'es' } }, 'milestone { id }');
}

/** Begins the minutes of a meeting entered after the fact; the meeting's number and the minutes. */
async function beginMinutes(story: Teller, forumId: string): Promise<{ readonly ordinal: string; readonly minutes: Versioned }> {
  const { meetingForum } = await story.act<{ meetingForum: { id: string; ordinal: number } }>('marcela', 'recordPastMeeting', { forumId, kind: 'ordinary', heldOn: story.calendar.day(-230) }, 'meetingForum { id ordinal }');
  const { minutes } = await story.act<{ minutes: Versioned }>('marcela', 'draftMinutes', { meetingForumId: meetingForum.id, language: 'es' }, 'minutes { id version }');
  return { ordinal: String(meetingForum.ordinal), minutes };
}

const draftedMinutes = async (story: Teller, forumId: string): Promise<string> => (await beginMinutes(story, forumId)).ordinal;

async function approvedMinutes(story: Teller, forumId: string): Promise<string> {
  const begun = await beginMinutes(story, forumId);
  let { id, version } = begun.minutes;
  const steps = [['marcela', 'saveMinutes', { language: 'es', passages: [{ text: 'Se recuerda lo que se habló.' }] }], ['marcela', 'circulateMinutes', {}], ['marcela', 'requestMinutesApproval', {}], ['andres', 'approveMinutes', {}], ['daniela', 'approveMinutes', {}]] as const;
  for (const [who, act, more] of steps) {
    const { minutes } = await story.act<{ minutes: Versioned }>(who, act, { minutesId: id, version, ...more }, 'minutes { id version }');
    ({ id, version } = minutes);
  }
  return begun.ordinal;
}

async function invite(story: Teller, forumId: string): Promise<string> {
  const { invitations } = await story.act<{ invitations: { id: string }[] }>('marcela', 'invitePeople', { forumId, language: 'es', people: [{ email: 'nueva@demostracion.example', name: 'Persona Invitada' }] }, 'invitations { id }');
  return invitations[0]?.id ?? '';
}

/** A date poll that waits for answers, and the link of one who is asked. */
async function openPoll(app: Demonstration['app'], story: Teller, forumId: string): Promise<Places> {
  const [soon, later] = [story.calendar.day(20), story.calendar.day(27)];
  const { datePoll } = await story.act<{ datePoll: { id: string } }>('marcela', 'createDatePoll', {
    forumId, language: 'es', title: 'Sesión de trabajo sobre presupuesto', purpose: 'Ordenar las ideas de las asambleas.', mode: 'in_person', minutes: 90, deadline: story.calendar.day(10), options: [{ day: soon, from: '19:00' }, { day: later, from: '18:30' }],
  }, 'datePoll { id }');
  const invitee = await app.get(DataSource).manager.findOneByOrFail(DatePollInvitee, { pollId: datePoll.id });
  return { poll: datePoll.id, pollToken: app.get(PollLinkService, { strict: false }).token(invitee.id) };
}

/** Meetings that come back each quarter, as drafts. */
async function quarterly(story: Teller, forumId: string): Promise<string> {
  const { series } = await story.act<{ series: { id: string } }>('marcela', 'createMeetingSeries', {
    forumId, language: 'es', title: 'Sesión ordinaria del trimestre', kind: 'ordinary', mode: 'in_person', from: '18:30', minutes: 90, unit: 'month', every: 3, weekday: 'TH', nth: 1, startsOn: story.calendar.day(30), holidayRule: 'move', agenda: [{ kind: 'discussion', title: 'Avances del plan' }],
  }, 'series { id }');
  return series.id;
}
