import { paragraphsOf } from '@mesa/domain/acta-parts';
import { invalid, notFound } from '@mesa/domain/errors';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { codePointLength } from '@mesa/domain/text';
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
  const paragraphs = paragraphsOf(text);
  const words = paragraphs[paragraph - 1];
  if (words === undefined) throw invalid({ paragraph: 'out_of_range' });
  let from = 0;
  for (const before of paragraphs.slice(0, paragraph - 1)) from = text.indexOf(before, from) + before.length;
  const start = text.indexOf(words, from);
  return anchorAt(text, start, start + words.length);
}

/**
 * Writes what was accepted into the next version, in the order in which it was proposed: of two that change the same
 * words the second finds them no more, and is left to the hand, as is what would make a passage too long.
 */
export async function applyProposals(manager: EntityManager, former: MinutesVersion, next: MinutesVersion): Promise<void> {
  const accepted = (await manager.find(MinutesObservation, { where: { minutesVersionId: former.id, state: 'taken_up' }, order: { observedAt: 'ASC', id: 'ASC' } })).filter(({ replacement }) => replacement !== null);
  const places = new Map((await manager.findBy(MinutesPassage, { minutesVersionId: former.id })).map(({ id, position }) => [id, position]));
  const texts = new Map((await manager.findBy(MinutesPassage, { minutesVersionId: next.id })).map((passage) => [passage.position, passage]));
  for (const { id, minutesPassageId, anchor, replacement } of accepted) {
    const passage = texts.get(places.get(minutesPassageId ?? '') ?? 0);
    const changed = passage && anchor && replaceAnchored(passage.text ?? '', anchor, replacement ?? '');
    const fits = changed != null && codePointLength(changed) <= TEXT_LIMITS.minutesPassage.max;
    if (passage && fits) passage.text = changed;
    await manager.update(MinutesObservation, { id }, { isApplied: Boolean(passage && fits) });
  }
  for (const passage of texts.values()) {
    if (passage.text?.trim() === '') await manager.delete(MinutesPassage, { id: passage.id });
    else await manager.update(MinutesPassage, { id: passage.id }, { text: passage.text });
  }
}
