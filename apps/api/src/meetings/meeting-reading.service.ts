import { notFound } from '@mesa/domain/errors';
import { canMove } from '@mesa/domain/transitions';
import { MEETING_TRANSITIONS, type MeetingAct } from '@mesa/domain/meeting-state';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { authorizeReading, type Place, type Policy } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { ConnectionArgs, Page } from '../graphql/pagination.js';
import { ConveningService } from './convening.service.js';
import { MeetingAccess } from './meeting-access.entity.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import type { Meeting } from './meeting.entity.js';
import type { MeetingAbilitiesModel, MeetingNoticeModel } from './meeting.model.js';
import { convene, readDraft, readPapers, recordPresence, runSession, schedule } from './meeting.policy.js';
import { hasActa, MeetingRepository } from './meeting.repository.js';

/** What of the meetings a reader may see: a draft does not exist for who may not schedule. */
@Injectable()
export class MeetingReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly meetings: MeetingRepository,
    private readonly places: PlaceService,
    private readonly convening: ConveningService,
  ) {}

  /** @throws NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<MeetingForum> {
    const held = await this.meetings.byId(id);
    if (!held) throw notFound();
    if (held.ordinal === null) authorizeReading(viewer, readDraft, await this.places.ofForum(held.forumId));
    return held;
  }

  /** A convened meeting by its permanent number; null where there is none. */
  byOrdinal(forumId: string, ordinal: number): Promise<MeetingForum | null> {
    return this.meetings.byOrdinal(forumId, ordinal);
  }

  past(forumId: string, args: ConnectionArgs): Promise<Page<MeetingForum>> {
    return this.meetings.past(forumId, args);
  }

  /** @throws NOT_FOUND for who may not schedule */
  async drafts(viewer: Viewer, forumId: string): Promise<MeetingForum[]> {
    authorizeReading(viewer, readDraft, await this.places.ofForum(forumId));
    return this.meetings.drafts(forumId);
  }

  hasActa(meetingId: string): Promise<boolean> {
    return hasActa(this.dataSource.manager, meetingId);
  }

  async may(viewer: Viewer, policy: Policy<readonly [place: Place]>, { forumId }: MeetingForum): Promise<boolean> {
    return viewer.account !== null && policy(viewer, await this.places.ofForum(forumId)).roles.length > 0;
  }

  /** The way in, for who may read the papers; null for everybody else, and where there is none. */
  async access(viewer: Viewer, held: MeetingForum): Promise<MeetingAccess | null> {
    if (!(await this.may(viewer, readPapers, held))) return null;
    return this.dataSource.getRepository(MeetingAccess).findOneBy({ meetingId: held.meetingId });
  }

  async notice(viewer: Viewer, held: MeetingForum, { scheduledOn }: Meeting): Promise<MeetingNoticeModel | null> {
    if (scheduledOn === null || !(await this.may(viewer, readDraft, held))) return null;
    return this.convening.noticeFor(this.dataSource.manager, await this.places.ofForum(held.forumId), scheduledOn);
  }

  async abilities(viewer: Viewer, held: MeetingForum, { state }: Meeting): Promise<MeetingAbilitiesModel> {
    const place = await this.places.ofForum(held.forumId);
    const may = (policy: Policy<readonly [place: Place]>): boolean => viewer.account !== null && policy(viewer, place).roles.length > 0;
    const can = (act: MeetingAct): boolean => canMove(MEETING_TRANSITIONS, state, act);
    const isKept = !['draft', 'cancelled'].includes(state);
    return {
      edit: may(schedule) && (state === 'draft' || state === 'convened'),
      convene: may(convene) && can('convene'),
      cancel: may(schedule) && can('cancel'),
      open: may(runSession) && can('open'),
      close: may(runSession) && can('close'),
      declareNotHeld: may(runSession) && can('declareNotHeld'),
      recordPresence: may(recordPresence) && isKept,
      readPapers: may(readPapers),
    };
  }
}
