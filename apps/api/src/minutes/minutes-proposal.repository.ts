import { placedParagraphs } from '@mesa/domain/acta-parts';
import { invalid, notFound } from '@mesa/domain/errors';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { codePointLength } from '@mesa/domain/text';
import { carriedMentions } from '@mesa/domain/text-mention';
import { anchorAt, replaceAnchored, type TextAnchor } from '@mesa/domain/text-anchor';
import type { EntityManager } from 'typeorm';

import { MinutesObservation } from './minutes-observation.entity.js';
import { MinutesPassage } from './minutes-passage.entity.js';
import type { MinutesVersion } from './minutes-version.entity.js';

/** What of a version is observed: a passage, a paragraph of it (from 1), or words of that by their offsets in it. */
export interface Observed {
  readonly passageId: string;
  readonly paragraph: number | null;
  readonly words: { readonly start: number; readonly end: number } | null;
}

/** The place of the words that are observed; null for a whole passage. @throws NOT_FOUND, INVALID paragraph, start, end */
export async function anchorOfObserved(manager: EntityManager, minutesVersionId: string, { passageId, paragraph, words }: Observed): Promise<TextAnchor | null> {
  const passage = await manager.findOneBy(MinutesPassage, { id: passageId, minutesVersionId });
  if (!passage) throw notFound();
  if (paragraph === null) return null;
  const text = passage.text ?? '';
  const place = placedParagraphs(text)[paragraph - 1];
  if (place === undefined) throw invalid({ paragraph: 'out_of_range' });
  const { start, end } = words ?? { start: 0, end: place.text.length };
  if (end > place.text.length) throw invalid({ end: 'out_of_range' });
  // Half of a letter is none.
  if (start >= end || !place.text.slice(start, end).isWellFormed()) throw invalid({ start: 'out_of_range' });
  return anchorAt(text, place.start + start, place.start + end);
}

/**
 * Writes what was accepted into the next version, which is a copy of the former. Of two that change the same words
 * the first proposed is written; the second is left to the hand, as is what would make a passage too long.
 */
export async function applyProposals(manager: EntityManager, former: MinutesVersion, next: MinutesVersion): Promise<void> {
  const accepted = (await manager.find(MinutesObservation, { where: { minutesVersionId: former.id, state: 'taken_up' }, order: { observedAt: 'ASC', id: 'ASC' } })).filter(({ replacement }) => replacement !== null);
  const observed = new Map((await manager.findBy(MinutesPassage, { minutesVersionId: former.id })).map(({ id, position }) => [position, id]));
  const written = new Set<string>();
  for (const { id, position, text: before, mentions } of await manager.findBy(MinutesPassage, { minutesVersionId: next.id })) {
    const changes = accepted.flatMap(({ id: observationId, minutesPassageId, anchor, replacement }) => (anchor && minutesPassageId === observed.get(position) ? [{ observationId, anchor, replacement: replacement ?? '' }] : []));
    const { text, made } = replaceAnchored(before ?? '', changes, fitsPassage);
    for (const [index, { observationId }] of changes.entries()) if (made[index]) written.add(observationId);
    if (before !== null && text.trim() === '') await manager.delete(MinutesPassage, { id });
    else if (text !== (before ?? '')) await manager.update(MinutesPassage, { id }, { text, mentions: carriedMentions([{ text: before ?? '', mentions: mentions ?? [] }], [text])[0] ?? null });
  }
  for (const { id } of accepted) await manager.update(MinutesObservation, { id }, { isApplied: written.has(id) });
}

const fitsPassage = (text: string): boolean => codePointLength(text) <= TEXT_LIMITS.minutesPassage.max;
