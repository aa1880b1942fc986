import { IsNull } from 'typeorm';

import { MinutesPassage } from './minutes-passage.entity.js';
import { MinutesVersion } from './minutes-version.entity.js';
import type { LockedMinutes } from './minutes-work.service.js';
import { forgetSteps } from './shared-draft.repository.js';

/** Closes the current version, which never changes from then on, and begins the next with the same text. */
export async function makeNewVersion({ manager, group, version, now }: LockedMinutes, madeById: string | null, reason: string): Promise<MinutesVersion> {
  await lockVersion({ manager, version, now });
  const next = await manager.save(manager.create(MinutesVersion, { minutesId: group[0].id, number: version.number + 1, madeById, reason, createdAt: now }));
  const passages = await manager.find(MinutesPassage, { where: { minutesVersionId: version.id }, order: { position: 'ASC' } });
  await manager.save(
    passages.map(({ agendaItemId, position, text, mentions, language, isWithheld, withheldReason, writers }) =>
      manager.create(MinutesPassage, { minutesVersionId: next.id, agendaItemId, position, text, mentions, language, isWithheld, withheldReason, writers }),
    ),
  );
  return next;
}

/** From then on neither the version nor its text changes; the day it was locked for approval starts the clock of silence. */
export async function lockVersion({ manager, version, now }: Pick<LockedMinutes, 'manager' | 'version' | 'now'>): Promise<void> {
  await manager.update(MinutesVersion, { id: version.id, lockedAt: IsNull() }, { lockedAt: now });
  await forgetSteps(manager, version.id);
}
