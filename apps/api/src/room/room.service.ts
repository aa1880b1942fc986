import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';

import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { MeetingReadingService } from '../meetings/meeting-reading.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { runSession } from '../meetings/meeting.policy.js';
import { Presence } from '../meetings/presence.entity.js';
import { CheckInCodeService } from './check-in-code.service.js';
import { CheckInService, type Standing } from './check-in.service.js';
import type { RoomModel } from './room.model.js';
import { attendMeeting } from './room.policy.js';

/** A room with the meeting it is of. */
export interface RoomAt extends RoomModel {
  readonly meeting: Meeting;
  readonly held: MeetingForum;
}

/** What somebody who may come to a meeting sees of its room. */
@Injectable()
export class RoomService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reading: MeetingReadingService,
    private readonly places: PlaceService,
    private readonly checkIns: CheckInService,
    private readonly codes: CheckInCodeService,
    private readonly clock: MeetingClockService,
  ) {}

  /** Null for who may not come, and while the meeting is a draft. The same for all who have the same rights there. */
  async of(viewer: Viewer, meeting: Meeting, held: MeetingForum): Promise<RoomAt | null> {
    if (held.ordinal === null || !(await this.#mayAttend(viewer, held))) return null;
    const viewerRuns = await this.reading.may(viewer, runSession, held);
    const isCheckInOpen = this.checkIns.isOpen(meeting);
    const now = this.clock.now();
    return {
      meeting,
      held,
      now,
      viewerRuns,
      isCheckInOpen,
      mayAttendRemotely: meeting.mode === 'remote' || meeting.mode === 'hybrid',
      checkInCode: viewerRuns && isCheckInOpen ? this.codes.at(meeting.id, now) : null,
    };
  }

  async standingsOf(viewer: Viewer, { meeting, held }: RoomAt): Promise<Standing[]> {
    return this.checkIns.standingsOf(this.dataSource.manager, viewer, await this.places.ofForum(held.forumId), meeting);
  }

  async presenceOf({ account }: Viewer, { meeting }: RoomAt): Promise<Presence | null> {
    if (!account?.personId) return null;
    return this.dataSource.getRepository(Presence).findOneBy({ meetingId: meeting.id, personId: account.personId, leftAt: IsNull() });
  }

  /** Who the viewer is in particular is asked last: what most see is worked out once for all of them. */
  async #mayAttend(viewer: Viewer, held: MeetingForum): Promise<boolean> {
    const may = (isDeputy: boolean): Promise<boolean> => this.reading.may(viewer, (who, place) => attendMeeting(who, place, isDeputy), held);
    return (await may(false)) || ((await this.checkIns.isNamedDeputy(viewer, held.id)) && may(true));
  }
}
