import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { type EntityManager, In } from 'typeorm';

import { instantIn } from '../meetings/meeting.service.js';
import { DatePollAnswer } from './date-poll-answer.entity.js';
import { DatePollOption } from './date-poll-option.entity.js';
import type { DatePoll } from './date-poll.entity.js';
import type { DatePollOptionInput } from './date-poll.input.js';
import { optionsOf } from './date-poll.repository.js';

interface Replacement {
  readonly given: readonly DatePollOptionInput[];
  readonly today: string;
  readonly now: Date;
}

/**
 * Makes the dates of a poll what the list says; a date that stays keeps its answers. Gives those that are new.
 * @throws INVALID by field; NOT_FOUND for a date of another poll; CONFLICT in_use where somebody has answered a date that would go or move
 */
export async function replaceOptions(manager: EntityManager, poll: DatePoll, { given, today, now }: Replacement): Promise<DatePollOption[]> {
  const existing = await optionsOf(manager, poll.id);
  const wanted = given.map((option, index) => ({ kept: keptIn(existing, option.id), option, index, startsAt: instantIn(`options.${index}.from`, option.day, option.from, poll.timeZone, option.disambiguation) }));
  for (const { kept, index, startsAt } of wanted) {
    if (wanted.findIndex((other) => other.startsAt.getTime() === startsAt.getTime()) !== index) throw invalid({ [`options.${index}.from`]: 'already_exists' });
    if (startsAt <= now && kept?.startsAt.getTime() !== startsAt.getTime()) throw invalid({ [`options.${index}.day`]: 'out_of_range' });
  }
  assertDeadline(poll, wanted.map(({ option }) => option.day), today);
  const staying = new Set(wanted.flatMap(({ kept, startsAt }) => (kept?.startsAt.getTime() === startsAt.getTime() ? [kept.id] : [])));
  const leaving = existing.filter(({ id }) => !staying.has(id));
  if (leaving.length > 0 && (await manager.existsBy(DatePollAnswer, { optionId: In(leaving.map(({ id }) => id)) }))) throw conflict('in_use');
  const kept = new Set(wanted.flatMap((one) => one.kept?.id ?? []));
  await manager.remove(existing.filter(({ id }) => !kept.has(id)));
  const saved = await manager.save(
    wanted.map(({ kept: row, option, index, startsAt }) =>
      manager.create(DatePollOption, { ...row, pollId: poll.id, position: index + 1, day: option.day, startsFrom: `${option.from}:00`, disambiguation: option.disambiguation ?? null, startsAt }),
    ),
  );
  return saved.filter(({ id }) => !existing.some((row) => row.id === id));
}

function keptIn(existing: readonly DatePollOption[], id: string | null | undefined): DatePollOption | null {
  if (!id) return null;
  const kept = existing.find((row) => row.id === id);
  if (!kept) throw notFound();
  return kept;
}

/** There must be a day left to answer, and the answers must come before the first date. */
function assertDeadline({ deadlineOn }: DatePoll, days: readonly string[], today: string): void {
  if (deadlineOn < today || days.some((day) => day < deadlineOn)) throw invalid({ deadline: 'out_of_range' });
}
