import { conflict, notFound } from '@mesa/domain/errors';
import type { MeetingState } from '@mesa/domain/meeting-state';
import { type Quorum, quorumMoment } from '@mesa/domain/quorum';
import type { DecisionResult } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';

import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion } from '../database/write.service.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { MeetingReadingService } from '../meetings/meeting-reading.service.js';
import { assertNoActa, type MeetingAtWork, MeetingWorkService } from '../meetings/meeting-work.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { QuorumService } from '../meetings/quorum.service.js';
import { Decision } from './decision.entity.js';
import type { CorrectDecisionInput, DecisionContentInput, RecordDecisionInput } from './decision.input.js';
import { recordDecision } from './decision.policy.js';
import { contentOf, DecisionRepository } from './decision.repository.js';

/** Also afterwards: what was decided is often written down when the session is over. */
const DECIDING: readonly MeetingState[] = ['in_session', 'adjourned', 'held'];

/** What a meeting decides. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly work: MeetingWorkService,
    private readonly quorums: QuorumService,
    private readonly clock: MeetingClockService,
    private readonly meetings: MeetingReadingService,
    private readonly places: PlaceService,
  ) {}

  /** Until the acta is published. */
  async mayRecord(viewer: Viewer, held: MeetingForum, { id, state }: Meeting): Promise<boolean> {
    return DECIDING.includes(state) && (await this.meetings.may(viewer, recordDecision, held)) && !(await this.meetings.hasActa(id));
  }

  /** Keeps the quorum at that moment beside it. @throws CONFLICT no_quorum when the rules ask for one that was missed, and it is said to be adopted */
  record(viewer: Viewer, input: RecordDecisionInput): Promise<Decision> {
    return this.work.once(viewer, recordDecision, { entity: Decision, operation: 'recordDecision', input }, (at) => this.keep(at, input, input.agendaItemId ?? null));
  }

  /** The same within a write on the meeting: what a ballot of it came to. */
  async keep(at: MeetingAtWork, input: DecisionContentInput, agendaItemId: string | null): Promise<Decision> {
    const { manager, meeting, held, place } = at;
    if (!DECIDING.includes(meeting.state)) throw conflict('wrong_state', { current: meeting.state });
    await assertNoActa(at);
    if (agendaItemId && !(await manager.existsBy(AgendaItem, { id: agendaItemId, meetingId: meeting.id }))) throw notFound();
    const quorum = await this.#quorumOf(at, input.result);
    const decision = await manager.save(
      manager.create(Decision, { ...(await contentOf(manager, place.forumId, input)), forumId: place.forumId, meetingForumId: held.id, agendaItemId, quorum, decidedOn: meeting.heldOn }),
    );
    await at.audit('record_decision', { objectType: 'decision', objectId: decision.id, after: { text: input.text, result: input.result } });
    return decision;
  }

  /** @throws CONFLICT no_quorum when nothing could be adopted at this moment */
  async assertQuorum(at: MeetingAtWork): Promise<void> {
    await this.#quorumOf(at, 'adopted');
  }

  /** Mends how it was written down, until the acta is published. */
  async correct(viewer: Viewer, input: CorrectDecisionInput): Promise<Decision> {
    const found = await this.decisions.byId(input.decisionId);
    if (!found) throw notFound();
    authorize(viewer, recordDecision, await this.places.ofForum(found.forumId));
    if (found.meetingForumId === null) throw conflict('wrong_state');
    return this.work.run(viewer, recordDecision, { meetingForumId: found.meetingForumId }, async (at) => {
      await assertNoActa(at);
      const decision = await at.manager.findOneByOrFail(Decision, { id: found.id });
      assertVersion(decision, input.version);
      const before = { text: decision.text, result: decision.result };
      if (input.result === 'adopted') assertQuorum(decision.quorum as Quorum | null);
      Object.assign(decision, await contentOf(at.manager, at.place.forumId, input));
      await at.manager.save(decision);
      await at.audit('correct_decision', { objectType: 'decision', objectId: decision.id, before, after: { text: input.text, result: input.result } });
      return decision;
    });
  }

  /** As the rules say when it must hold; kept whatever it is, and unknown stays unknown. */
  async #quorumOf({ manager, meeting, held }: MeetingAtWork, result: DecisionResult): Promise<Quorum | null> {
    if (meeting.openedAt === null) return null;
    const { rules } = await this.quorums.groundOf(meeting, held, manager);
    const moment = quorumMoment(rules, meeting.openedAt, meeting.closedAt ?? this.clock.now());
    if (moment === null) return null;
    const quorum = moment === meeting.openedAt ? (held.quorum as Quorum) : await this.quorums.at(meeting, held, moment, manager);
    if (result === 'adopted') assertQuorum(quorum);
    return quorum;
  }
}

function assertQuorum(quorum: Quorum | null): void {
  if (quorum?.state === 'missed') throw conflict('no_quorum');
}
