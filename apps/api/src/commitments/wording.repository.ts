import type { WordingState } from '@mesa/domain/amendment-state';
import { parsePartialDate } from '@mesa/domain/date-parsing';
import { notFound } from '@mesa/domain/errors';
import { type EntityManager, In } from 'typeorm';

import { type StoredDate, storedDate } from '../database/stored-date.entity.js';
import type { WordingInput } from './wording.input.js';
import { Wording } from './wording.entity.js';

/** The states of the one wording that stands: in force, or the current draft of a plan not yet adopted. */
export const CURRENT_STATES = ['draft', 'in_force'] as const satisfies readonly WordingState[];

export const isCurrent = ({ state }: Pick<Wording, 'state'>): boolean => (CURRENT_STATES as readonly WordingState[]).includes(state);

/** What a wording is about: exactly one of the two is not null. */
export interface WordingSubject {
  readonly commitmentId: string | null;
  readonly milestoneId: string | null;
}

export const subjectOf = ({ commitmentId, milestoneId }: WordingSubject): WordingSubject => ({ commitmentId, milestoneId });

export const isSameSubject = (one: WordingSubject, other: WordingSubject): boolean => one.commitmentId === other.commitmentId && one.milestoneId === other.milestoneId;

const criteriaOf = ({ commitmentId, milestoneId }: WordingSubject) => (milestoneId === null ? { commitmentId: commitmentId ?? '' } : { milestoneId });

const dateOf = (text: string | null | undefined, language: string): StoredDate => storedDate(text ? parsePartialDate(text, language.startsWith('en') ? 'en' : 'es') : null);

/** Adds the next version. Whoever calls holds the plan, so that numbers are given one after the other. */
export async function addWording(manager: EntityManager, subject: WordingSubject, state: WordingState, input: WordingInput, writtenById: string | null): Promise<Wording> {
  const { startsText, endsText, language, title, text = null, problem = null, indicator = null, baseline = null, target = null, unit = null } = input;
  const number = 1 + ((await manager.maximum(Wording, 'number', criteriaOf(subject))) ?? 0);
  const starts = dateOf(startsText, language);
  const ends = dateOf(endsText, language);
  return manager.save(manager.create(Wording, { ...subjectOf(subject), number, state, language, title, text, problem, indicator, baseline, target, unit, starts, ends, writtenById }));
}

/** The words stay for ever; only how they stand changes. */
export async function setWordingState(manager: EntityManager, wording: Wording, state: WordingState): Promise<void> {
  wording.state = state;
  await manager.save(wording);
}

/** The wording that stands, or null: dropped, split, merged, or only proposed. */
export const currentWording = (manager: EntityManager, subject: WordingSubject): Promise<Wording | null> => manager.findOneBy(Wording, { ...criteriaOf(subject), state: In([...CURRENT_STATES]) });

/** The plan that a wording belongs to. @throws NOT_FOUND */
export async function planOfWording(manager: EntityManager, wordingId: string): Promise<string> {
  const [found]: { planId: string }[] = await manager.query(
    `select c.plan_id as "planId" from wording w left join milestone m on m.id = w.milestone_id
     join commitment c on c.id = coalesce(w.commitment_id, m.commitment_id) where w.id = $1`,
    [wordingId],
  );
  if (!found) throw notFound();
  return found.planId;
}
