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

/** The place of a paragraph, from 1, in a passage of the version that is observed. @throws NOT_FOUND, INVALID paragraph */
export async function anchorOfParagraph(manager: EntityManager, minutesVersionId: string, passageId: string, paragraph: number | null): Promise<TextAnchor | null> {
  const passage = await manager.findOneBy(MinutesPassage, { id: passageId, minutesVersionId });
  if (!passage) throw notFound();
  if (paragraph === null) return null;
  const text = passage.text ?? '';
  const place = placedParagraphs(text)[paragraph - 1];
  if (place === undefined) throw invalid({ paragraph: 'out_of_range' });
  return anchorAt(text, place.start, place.start + place.text.length);
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
    else if (text !== (before ?? '')) await manager.update(MinutesPassage, { id }, { text, mentions: carriedMentions([{ text: before ?? '', mentions: mentions ?? [] }], text) });
  }
  for (const { id } of accepted) await manager.update(MinutesObservation, { id }, { isApplied: written.has(id) });
}

const fitsPassage = (text: string): boolean => codePointLength(text) <= TEXT_LIMITS.minutesPassage.max;
