import type { EntityManager } from 'typeorm';

import { MinutesPassage } from './minutes-passage.entity.js';

/** A passage before it has a place. */
export type PlacedText = Pick<MinutesPassage, 'agendaItemId' | 'text' | 'mentions' | 'isWithheld' | 'withheldReason' | 'writers'>;

/** Puts these passages in the place of a version's text. */
export async function replacePassages(manager: EntityManager, minutesVersionId: string, language: string, passages: readonly PlacedText[]): Promise<void> {
  await manager.delete(MinutesPassage, { minutesVersionId });
  await manager.save(
    passages.map(({ agendaItemId, text, mentions, isWithheld, withheldReason, writers }, index) =>
      manager.create(MinutesPassage, { minutesVersionId, position: index + 1, agendaItemId, text, mentions: mentions?.length ? mentions : null, language, isWithheld, withheldReason: isWithheld ? withheldReason : null, writers }),
    ),
  );
}
