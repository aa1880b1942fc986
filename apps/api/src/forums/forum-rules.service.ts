import { type FieldErrors, invalid } from '@mesa/domain/errors';
import type { ForumRules as Rules } from '@mesa/domain/rules';
import { checkRules } from '@mesa/domain/rules-check';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { Decision } from '../decisions/decision.entity.js';
import { requireSource } from '../jurisdictions/entered.repository.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { Bench } from './bench.entity.js';
import { ForumRules } from './forum-rules.entity.js';
import type { AdoptRulesInput } from './forum-rules.input.js';

@Injectable()
export class ForumRulesService {
  constructor(private readonly forumWrites: ForumWriteService) {}

  /**
   * A new version from a day on; versions are never changed.
   * @throws INVALID by the path of the rule (`rules.quorum.total`), CONFLICT already_exists where a version begins that day
   */
  adopt(viewer: Viewer, input: AdoptRulesInput): Promise<ForumRules> {
    const { effectiveFrom, text = null, language, sourceDocumentId = null, adoptingDecisionId = null } = input;
    return this.forumWrites.create(viewer, { entity: ForumRules, operation: 'adoptRules', input }, async (manager, place) => {
      const rules = await requireRules(manager, place, input.rules);
      await requireGround(manager, place, { sourceDocumentId, adoptingDecisionId });
      return manager.save(manager.create(ForumRules, { forumId: place.forumId, effectiveFrom, rules, text, language, sourceDocumentId, adoptingDecisionId }));
    });
  }
}

/** The rules as given, with every bench that they name one of this forum. */
async function requireRules(manager: EntityManager, { forumId }: ForumPlace, given: unknown): Promise<Rules> {
  const checked = checkRules(given);
  if (!checked.ok) throw invalid(within('rules', checked.fields));
  const { perBench } = checked.rules.quorum ?? {};
  if (typeof perBench !== 'object' || perBench === null || 'm' in perBench) return checked.rules;
  const benches = new Set((await manager.findBy(Bench, { forumId })).map(({ id }) => id));
  const strangers = Object.keys(perBench).filter((id) => !benches.has(id));
  if (strangers.length > 0) throw invalid(within('rules.quorum.perBench', Object.fromEntries(strangers.map((id) => [id, 'unknown' as const]))));
  return checked.rules;
}

const within = (path: string, fields: FieldErrors): FieldErrors => Object.fromEntries(Object.entries(fields).map(([field, reason]) => [field === '' ? path : `${path}.${field}`, reason]));

/** The document and the decision that a version rests on are of the same jurisdiction and forum. */
async function requireGround(manager: EntityManager, { forumId, jurisdictionId }: ForumPlace, { sourceDocumentId, adoptingDecisionId }: { readonly sourceDocumentId: string | null; readonly adoptingDecisionId: string | null }): Promise<void> {
  await requireSource(manager, jurisdictionId, sourceDocumentId);
  if (adoptingDecisionId !== null && !(await manager.existsBy(Decision, { id: adoptingDecisionId, forumId, result: 'adopted' }))) throw invalid({ adoptingDecisionId: 'unknown' });
}
