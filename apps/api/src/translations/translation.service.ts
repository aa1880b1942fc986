import { invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion } from '../database/write.service.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { Translation } from './translation.entity.js';
import type { AddTranslationInput } from './translation.input.js';
import { type Original, originalOf } from './translation.repository.js';

/** Texts that people wrote, in other languages. */
@Injectable()
export class TranslationService {
  constructor(
    private readonly forumWrites: ForumWriteService,
    private readonly clock: ClockService,
  ) {}

  /** @throws INVALID field, language; NOT_FOUND; CONFLICT stale_version where the text has changed meanwhile */
  add(viewer: Viewer, input: AddTranslationInput): Promise<Translation> {
    return this.forumWrites.create(viewer, { entity: Translation, operation: 'addTranslation', input, told: aboutIt }, async (manager, { forumId }) => {
      const { objectType, objectId, version, field, text, language, tool = null } = input;
      const original = await originalOf(manager, forumId, objectType, objectId);
      assertVersion(original, version);
      requireTranslatable(original, input);
      const place = { objectType, objectId, objectVersion: version, field, language };
      const row = (await manager.findOneBy(Translation, place)) ?? manager.create(Translation, place);
      const translator = tool === null ? 'human' : 'machine';
      return manager.save(Object.assign(row, { text, tool, translator, translatedById: viewer.account?.personId ?? null, translatedAt: new Date(this.clock.now().epochMilliseconds) }));
    });
  }
}

/** Without its words: they go with those of the original. */
const aboutIt = ({ objectType, objectId, objectVersion, field, language, translator, tool }: Translation) => ({ objectType, objectId, objectVersion, field, language, translator, tool });

const primary = (language: string): string | undefined => language.split('-')[0];

/** There is such a text, and it is not in that language already. */
function requireTranslatable({ texts, language }: Original, input: AddTranslationInput): void {
  if (typeof texts[input.field] !== 'string') throw invalid({ field: 'unknown' });
  if (input.language === 'und') throw invalid({ language: 'unknown' });
  if (primary(language) === primary(input.language)) throw invalid({ language: 'already_exists' });
}
