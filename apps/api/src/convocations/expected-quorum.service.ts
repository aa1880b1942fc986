import { expectedQuorum } from '@mesa/domain/expected-quorum';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from '../graphql/loaders.js';
import { compositionOf, rulesOn } from '../meetings/composition.repository.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { MeetingReadingService } from '../meetings/meeting-reading.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { personNameById } from '../meetings/meeting.loader.js';
import { quorumModel } from '../meetings/quorum.model.js';
import { AccessNeed } from './access-need.entity.js';
import { Rsvp } from './rsvp.entity.js';
import type { AccessNeedModel, ExpectedQuorumModel, SeatToCallModel } from './rsvp.model.js';
import { readAnswers } from './rsvp.policy.js';

/** What who convenes reads of all answers together. */
@Injectable()
export class ExpectedQuorumService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reading: MeetingReadingService,
  ) {}

  /** By the seats and rules of the day of the meeting, as far as they are known today; null for everybody else and once it has opened. */
  async of(viewer: Viewer, held: MeetingForum, meeting: Meeting, loaders: Loaders): Promise<ExpectedQuorumModel | null> {
    const { scheduledOn, startsAt, state } = meeting;
    if (state !== 'convened' || scheduledOn === null || startsAt === null || !(await this.reading.may(viewer, readAnswers, held))) return null;
    const { manager } = this.dataSource;
    const composition = await compositionOf(manager, held.forumId, scheduledOn);
    const rules = await rulesOn(manager, held.forumId, scheduledOn);
    const answers = (await manager.findBy(Rsvp, { meetingForumId: held.id })).flatMap(({ seatId, personId, answer }) => (seatId === null ? [] : [{ seatId, personId, answer }]));
    const { quorum, toCall } = expectedQuorum({ rules: rules?.rules ?? null, composition, answers, startsAt });
    const named = toCall.map(async ({ seatId, why, personIds }): Promise<SeatToCallModel> => {
      const seat = composition.seats.find(({ id }) => id === seatId);
      const names = await Promise.all(personIds.map((personId) => loaders.load(personNameById, personId)));
      return { seatId, why, seatLabel: seat?.label ?? '', benchName: composition.benches.find(({ id }) => id === seat?.bench)?.name ?? null, names: names.flatMap((name) => name ?? []) };
    });
    return { quorum: quorumModel(quorum, composition), toCall: await Promise.all(named) };
  }

  /** Empty for everybody but the secretariat. */
  async needs(viewer: Viewer, held: MeetingForum, loaders: Loaders): Promise<AccessNeedModel[]> {
    if (!(await this.reading.may(viewer, readAnswers, held))) return [];
    const needs = await this.dataSource.manager.find(AccessNeed, { where: { meetingForumId: held.id }, order: { id: 'ASC' } });
    return Promise.all(needs.map(async ({ personId, text }) => ({ personId, text, personName: await loaders.load(personNameById, personId) })));
  }
}
