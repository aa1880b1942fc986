import type { Character, SeatKey } from '../cast.js';
import type { Teller } from '../teller.js';
import { itemOf } from './session.js';

/** Minutes as the story keeps them, under the name of their session. */
interface Acta {
  readonly id: string;
  readonly version: number;
  readonly blocks: readonly { readonly id: string; readonly kind: string; readonly agendaItemId: string | null }[] | null;
}

/** A passage under an item, numbered from 1; 0 stands before the first. */
export interface Passage {
  readonly item: number;
  readonly text: string;
  /** The rule by which it is not shown to the public. */
  readonly withheld?: string;
}

const ACTA = 'minutes { id version blocks { id kind agendaItemId } }';
const keptAs = (session: string): string => `acta de ${session}`;

async function change(story: Teller, session: string, who: Character, mutation: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  const { minutes } = await story.act<{ minutes: Acta }>(who, mutation, input, ACTA);
  story.keep(keptAs(session), minutes);
}

const step = (story: Teller, session: string, who: Character, mutation: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const { id, version } = story.recall<Acta>(keptAs(session));
  return change(story, session, who, mutation, { minutesId: id, version, ...more });
};

const save = (story: Teller, session: string, passages: readonly Passage[]): Promise<void> =>
  step(story, session, 'marcela', 'saveMinutes', {
    language: 'es',
    passages: passages.map(({ item, text, withheld }) => ({ text, agendaItemId: item === 0 ? null : itemOf(story, session, item), isWithheld: withheld !== undefined, ...(withheld !== undefined && { withheldReason: withheld }) })),
  });

/** Written and sent to those who attended. */
export async function writeAndCirculate(story: Teller, session: string, passages: readonly Passage[]): Promise<void> {
  await change(story, session, 'marcela', 'draftMinutes', { meetingForumId: story.id(session), language: 'es' });
  await save(story, session, passages);
  await step(story, session, 'marcela', 'circulateMinutes');
}

interface Observed {
  readonly who: Character;
  readonly seat: SeatKey;
  readonly text: string;
}

export async function observe(story: Teller, session: string, name: string, { who, seat, text }: Observed): Promise<void> {
  const { observation } = await story.act<{ observation: { id: string; version: number } }>(who, 'observeOnMinutes', {
    minutesId: story.id(keptAs(session)), seatId: story.id(`seat:${seat}`), text, language: 'es',
  }, 'observation { id version }');
  story.keep(name, observation);
}

/** What somebody told the secretariat on the telephone. */
export const observeByPhone = (story: Teller, session: string, { who, seat, text }: Observed, day: number): Promise<unknown> =>
  story.act('marcela', 'enterMinutesObservation', {
    minutesId: story.id(keptAs(session)), personId: story.id(`person:${who}`), seatId: story.id(`seat:${seat}`), channel: 'phone', saidOn: story.calendar.day(day), text, language: 'es',
  }, 'observation { id }');

export async function answerObservation(story: Teller, name: string, outcome: 'taken_up' | 'declined', answer: string): Promise<void> {
  const { id, version } = story.recall<{ id: string; version: number }>(name);
  await story.act('marcela', 'answerMinutesObservation', { observationId: id, version, outcome, answer }, 'observation { id }');
}

/** The corrected text goes round again. */
export async function writeAgain(story: Teller, session: string, reason: string, passages: readonly Passage[]): Promise<void> {
  await step(story, session, 'marcela', 'takeUpMinutesObservations', { reason });
  await save(story, session, passages);
  await step(story, session, 'marcela', 'circulateMinutes');
}

export const askForApproval = (story: Teller, session: string): Promise<void> => step(story, session, 'marcela', 'requestMinutesApproval');

export const approve = (story: Teller, session: string, who: Character): Promise<void> => step(story, session, who, 'approveMinutes');

export const publish = (story: Teller, session: string): Promise<void> => step(story, session, 'marcela', 'publishMinutes');

/** The published block that holds the passage under an item. */
const passageOf = (story: Teller, session: string, item: number): string => {
  const { blocks } = story.recall<Acta>(keptAs(session));
  const agendaItemId = itemOf(story, session, item);
  return blocks?.find((block) => block.kind === 'passage' && block.agendaItemId === agendaItemId)?.id ?? '';
};

export const correct = (story: Teller, session: string, item: number, text: string): Promise<unknown> =>
  story.act('marcela', 'addMinutesErratum', { minutesId: story.id(keptAs(session)), blockId: passageOf(story, session, item), text, language: 'es' }, 'erratum { id }');

interface Withdrawn {
  readonly item: number;
  readonly rule: string;
  readonly orderedBy: string;
  readonly orderedOn: number;
}

export const withdraw = (story: Teller, session: string, { item, rule, orderedBy, orderedOn }: Withdrawn): Promise<unknown> =>
  story.act('marcela', 'withdrawMinutesBlock', {
    minutesId: story.id(keptAs(session)), blockId: passageOf(story, session, item), rule, orderedBy, orderedOn: story.calendar.day(orderedOn),
  }, 'minutes { id }');
