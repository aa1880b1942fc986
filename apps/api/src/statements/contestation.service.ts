import { conflict, forbidden, notFound } from '@mesa/domain/errors';
import { maySpeakFor } from '@mesa/domain/speaking';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { Contestation } from '../commitments/contestation.entity.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { datedSeats } from '../meetings/composition.repository.js';
import type { PlanPlace } from '../plans/plan-place.service.js';
import { ContestationMailService } from './contestation-mail.service.js';
import { StatementPlaceService } from './statement-place.service.js';
import type { AnswerContestationInput, ContestStatementInput } from './statement.input.js';
import * as statementPolicy from './statement.policy.js';

/** A member disputes a statement, for a seat; who answers for the milestone answers. */
@Injectable()
export class ContestationService {
  constructor(
    @InjectRepository(Contestation) private readonly contestations: Repository<Contestation>,
    private readonly places: StatementPlaceService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly mails: ContestationMailService,
  ) {}

  async contest(viewer: Viewer, input: ContestStatementInput): Promise<Contestation> {
    const { place, statement, responsibleUnitIds } = await this.places.ofStatement(viewer, input.statementId);
    const { role } = authorize(viewer, statementPolicy.contest, place);
    if (statement.state !== 'published') throw conflict('wrong_state', { current: statement.state, allowed: [] });
    return this.writes.once(viewer, { entity: Contestation, operation: 'contestStatement', input }, async ({ manager, audit }) => {
      const personId = await this.speaker(manager, viewer, place, input.seatId);
      const { statementId, seatId, reason, language } = input;
      const contestation = await manager.save(manager.create(Contestation, { forumId: place.forumId ?? '', statementId, personId, seatId, reason, language, contestedAt: this.now() }));
      await audit({ act: 'contest_statement', objectType: 'contestation', objectId: contestation.id, forumId: place.forumId, role, seatId, after: { statementId } });
      await this.mails.tellUnits(manager, contestation, responsibleUnitIds, place.today);
      return contestation;
    });
  }

  async answer(viewer: Viewer, input: AnswerContestationInput): Promise<Contestation> {
    const found = await this.contestations.findOneBy({ id: input.contestationId });
    if (!found) throw notFound();
    const { place, responsibleUnitIds } = await this.places.ofStatement(viewer, found.statementId);
    const { role } = authorize(viewer, statementPolicy.answer, place, responsibleUnitIds);
    const answeredById = viewer.account?.personId;
    if (!answeredById) throw forbidden();
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const contestation = await manager.findOneOrFail(Contestation, { where: { id: found.id }, lock: { mode: 'pessimistic_write' } });
      assertVersion(contestation, input.version);
      if (contestation.answeredAt) throw conflict('wrong_state', { current: 'answered', allowed: [] });
      const answered = await manager.save(manager.merge(Contestation, contestation, { answer: input.answer, answerLanguage: input.language, answeredById, answeredAt: this.now() }));
      await audit({ act: 'answer_contestation', objectType: 'contestation', objectId: found.id, forumId: place.forumId, role });
      await this.mails.tellContester(manager, answered);
      return answered;
    });
  }

  /** The viewer, if they may contest for the seat today. @throws NOT_FOUND, FORBIDDEN not_holder */
  private async speaker(manager: EntityManager, viewer: Viewer, place: PlanPlace, seatId: string): Promise<string> {
    const seat = (await datedSeats(manager, place.forumId ?? '')).find(({ id }) => id === seatId);
    if (!seat) throw notFound();
    const personId = viewer.account?.personId;
    const speaking = personId ? maySpeakFor(personId, { ...seat, deputies: [] }, { kind: 'outside', day: place.today }, 'contest') : null;
    if (!personId || !speaking?.allowed) throw forbidden('not_holder');
    return personId;
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
