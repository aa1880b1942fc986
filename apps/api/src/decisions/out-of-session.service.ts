import { invalid } from '@mesa/domain/errors';
import type { Quorum } from '@mesa/domain/quorum';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { storedDate } from '../database/stored-date.entity.js';
import { WriteService } from '../database/write.service.js';
import { Decision } from './decision.entity.js';
import type { DecisionContentInput, RecordDecisionOutOfSessionInput } from './decision.input.js';
import { recordDecision } from './decision.policy.js';
import { contentOf } from './decision.repository.js';

/** Decisions made in writing, between meetings: of no meeting, and counted as none. */
@Injectable()
export class OutOfSessionService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  async record(viewer: Viewer, input: RecordDecisionOutOfSessionInput): Promise<Decision> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, recordDecision, place);
    if (input.decidedOn > place.today) throw invalid({ decidedOn: 'out_of_range' });
    return this.writes.once(viewer, { entity: Decision, operation: 'recordDecisionOutOfSession', input }, async ({ manager, audit }) => {
      const decision = await this.keep(manager, place, input, input.decidedOn);
      await audit({ act: 'record_decision_out_of_session', objectType: 'decision', objectId: decision.id, role, forumId: place.forumId, after: { text: input.text, result: input.result } });
      return decision;
    });
  }

  /** Within a write of the forum's, which audits it. */
  async keep(manager: EntityManager, place: ForumPlace, input: DecisionContentInput, day: string, quorum: Quorum | null = null): Promise<Decision> {
    const decidedOn = storedDate({ raw: day, earliest: day, latest: day, precision: 'day' });
    return manager.save(manager.create(Decision, { ...(await contentOf(manager, place.forumId, input)), forumId: place.forumId, meetingForumId: null, quorum, decidedOn }));
  }
}
