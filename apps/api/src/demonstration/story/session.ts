import type { Character, SeatKey } from '../cast.js';
import type { Teller } from '../teller.js';

interface Item {
  readonly kind: 'information' | 'discussion' | 'decision';
  readonly title: string;
  readonly description?: string;
  readonly minutes?: number;
  /** Names of what it is about, as the story keeps them. */
  readonly commitment?: string;
  readonly milestone?: string;
}

export interface Agenda {
  readonly kind?: 'ordinary' | 'extraordinary';
  readonly title: string;
  readonly purpose?: string;
  readonly whatWillBeDecided?: string;
  readonly mode?: 'in_person' | 'hybrid';
  readonly place?: string;
  readonly joinUrl?: string;
  readonly items: readonly Item[];
}

/** A meeting as the story keeps it. */
interface Session {
  readonly id: string;
  readonly meeting: { readonly version: number; readonly agenda: readonly { readonly id: string }[] };
}

const SESSION = 'meetingForum { id meeting { id version agenda { id } } }';
const HALL = 'Salón de la Casa Consistorial, segundo piso, con acceso universal';

async function change(story: Teller, name: string, mutation: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  const { meetingForum } = await story.act<{ meetingForum: Session }>('marcela', mutation, input, SESSION);
  story.keep(name, meetingForum);
}

const step = (story: Teller, name: string, mutation: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const { id, meeting } = story.recall<Session>(name);
  return change(story, name, mutation, { meetingForumId: id, version: meeting.version, ...more });
};

/** Scheduled for a day of the story; null leaves the day open. */
export function schedule(story: Teller, name: string, day: number | null, { items, kind = 'ordinary', mode = 'in_person', place = HALL, ...details }: Agenda): Promise<void> {
  return change(story, name, 'scheduleMeeting', {
    ...details, kind, mode, place, forumId: story.id('forum'), language: 'es',
    ...(day !== null && { day: story.calendar.day(day), from: '17:30', until: '19:30' }),
    agenda: items.map(({ commitment, milestone, ...item }) => ({ ...item, ...(commitment && { commitmentId: story.id(commitment) }), ...(milestone && { milestoneId: story.id(milestone) }) })),
  });
}

export const convene = (story: Teller, name: string, officialNumber: string): Promise<void> => step(story, name, 'conveneMeeting', { officialNumber });

export const declareNotHeld = (story: Teller, name: string, reason: string): Promise<void> => step(story, name, 'declareNotHeld', { reason });

export const open = (story: Teller, name: string): Promise<void> => step(story, name, 'openMeeting');

export const close = (story: Teller, name: string): Promise<void> => step(story, name, 'closeMeeting');

/** The id of an item, numbered from 1 as on the agenda. */
export const itemOf = (story: Teller, name: string, position: number): string => story.recall<Session>(name).meeting.agenda[position - 1]?.id ?? '';

interface Attending {
  readonly who: Character;
  readonly seat?: SeatKey;
  readonly as?: 'titular' | 'alternate' | 'deputy' | 'observer' | 'staff' | 'guest';
  readonly remote?: boolean;
}

/** Written down as they come in. */
export async function arrive(story: Teller, name: string, people: readonly Attending[]): Promise<void> {
  for (const { who, seat, as = 'titular', remote = false } of people) {
    await story.act('marcela', 'recordArrival', {
      meetingForumId: story.id(name), personId: story.id(`person:${who}`), capacity: as, mode: remote ? 'remote' : 'in_person', ...(seat && { seatId: story.id(`seat:${seat}`) }),
    }, 'presence { id }');
  }
}

export async function excuse(story: Teller, name: string, seats: readonly SeatKey[]): Promise<void> {
  for (const seat of seats) await story.act('marcela', 'stateAttendance', { meetingForumId: story.id(name), seatId: story.id(`seat:${seat}`), status: 'excused' }, 'meetingForum { id }');
}

interface Decided {
  readonly item: number;
  readonly number: string;
  readonly text: string;
  readonly result?: 'adopted' | 'postponed' | 'rejected';
  readonly dissent?: string;
}

/** Kept as "acuerdo" and its number. */
export async function decide(story: Teller, name: string, { item, number, text, result = 'adopted', dissent }: Decided): Promise<void> {
  const { decision } = await story.act<{ decision: { id: string } }>('marcela', 'recordDecision', {
    meetingForumId: story.id(name), agendaItemId: itemOf(story, name, item), officialNumber: number, text, language: 'es', method: 'consensus', result, ...(dissent && { dissent }),
  }, 'decision { id }');
  story.keep(`acuerdo ${number}`, decision);
}

interface Promised {
  readonly text: string;
  readonly seat?: SeatKey;
  readonly unit?: string;
  readonly due: number;
  readonly decision?: string;
}

/** Something that somebody takes on in a session, until a day of the story. */
export async function promise(story: Teller, session: string, name: string, { text, seat, unit, due, decision }: Promised): Promise<void> {
  const { action } = await story.act<{ action: { id: string; version: number } }>('marcela', 'createAction', {
    forumId: story.id('forum'), meetingForumId: story.id(session), text, language: 'es', due: story.calendar.day(due),
    ...(seat && { ownerSeatId: story.id(`seat:${seat}`) }), ...(unit && { ownerOrganizationId: story.id(`organization:${unit}`) }), ...(decision && { decisionId: story.id(decision) }),
  }, 'action { id version }');
  story.keep(name, action);
}

export async function advance(story: Teller, who: Character, name: string, act: string, reason: string): Promise<void> {
  const { id, version } = story.recall<{ id: string; version: number }>(name);
  const { action } = await story.act<{ action: { id: string; version: number } }>(who, 'advanceAction', { actionId: id, version, act, reason, language: 'es' }, 'action { id version }');
  story.keep(name, action);
}

/** Something said about an action by who owns it. */
export async function say(story: Teller, who: Character, name: string, text: string): Promise<void> {
  await story.act(who, 'noteOnAction', { actionId: story.id(name), text, language: 'es' }, 'action { id }');
}

/** A link that proves what was done. */
export async function show(story: Teller, who: Character, name: string, proof: { readonly title: string; readonly url: string; readonly dated: string; readonly note: string }): Promise<void> {
  await story.act(who, 'proveAction', { actionId: story.id(name), ...proof, language: 'es' }, 'action { id }');
}

/** Another date for an action, with the reason. */
export async function postpone(story: Teller, name: string, due: number, reason: string): Promise<void> {
  const { id, version } = story.recall<{ id: string; version: number }>(name);
  const { action } = await story.act<{ action: { id: string; version: number } }>('marcela', 'rescheduleAction', { actionId: id, version, due: story.calendar.day(due), reason, language: 'es' }, 'action { id version }');
  story.keep(name, action);
}
