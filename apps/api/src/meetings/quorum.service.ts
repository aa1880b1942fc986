import { type Quorum, quorumAt } from '@mesa/domain/quorum';
import type { ForumRules as Rules } from '@mesa/domain/rules';
import type { Composition, Roll } from '@mesa/domain/seats';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull, Not } from 'typeorm';

import { PlaceService } from '../auth/place.service.js';
import { ForumRules } from '../forums/forum-rules.entity.js';
import { compositionOf, rulesOn } from './composition.repository.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import type { Meeting } from './meeting.entity.js';
import { Presence } from './presence.entity.js';
import { StatedAttendance } from './stated-attendance.entity.js';

/** What a count is made from: the copy once the session has opened, what is in force today before. */
export interface QuorumGround {
  readonly rules: Rules | null;
  readonly rulesId: string | null;
  readonly composition: Composition | null;
}

/** Counts seats; the rules of counting are in libs/domain. */
@Injectable()
export class QuorumService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
  ) {}

  /** The quorum of a meeting at a moment, by the roll as it stands now. */
  async at(meeting: Meeting, held: MeetingForum, moment: Date, manager: EntityManager = this.dataSource.manager): Promise<Quorum> {
    return this.count(meeting, await this.groundOf(meeting, held, manager), await rollOf(manager, meeting, held), moment);
  }

  count(meeting: Meeting, { rules, composition }: QuorumGround, roll: Roll | null, moment: Date): Quorum {
    return quorumAt({ rules, composition, roll, moment, convenedFor: meeting.startsAt });
  }

  async groundOf(meeting: Meeting, held: MeetingForum, manager: EntityManager = this.dataSource.manager): Promise<QuorumGround> {
    if (held.composition !== null) {
      const rules = held.rulesId === null ? null : await manager.findOneByOrFail(ForumRules, { id: held.rulesId });
      return { rules: (rules?.rules as Rules | undefined) ?? null, rulesId: held.rulesId, composition: held.composition as Composition };
    }
    // A past meeting that was entered after the fact has no copy, and its quorum stays unknown.
    if (meeting.state === 'held') return { rules: null, rulesId: held.rulesId, composition: null };
    const { today } = await this.places.ofForum(held.forumId, manager);
    const rules = await rulesOn(manager, held.forumId, today);
    return { rules: (rules?.rules as Rules | undefined) ?? null, rulesId: rules?.id ?? null, composition: await compositionOf(manager, held.forumId, today) };
  }
}

/** The roll of a meeting in one forum; null where nothing at all is known of who came. */
export async function rollOf(manager: EntityManager, meeting: Meeting, held: MeetingForum): Promise<Roll | null> {
  const presences = await manager.find(Presence, { where: { meetingId: meeting.id }, order: { arrivedAt: 'ASC', id: 'ASC' } });
  const stated = await manager.findBy(StatedAttendance, { meetingForumId: held.id, seatId: Not(IsNull()) });
  return rollFrom(meeting, presences, stated);
}

export function rollFrom(meeting: Meeting, presences: readonly Presence[], stated: readonly StatedAttendance[]): Roll | null {
  // While people are arriving the clerk's roll is all there is: who is not on it is not there yet.
  const complete = meeting.isRollComplete || meeting.state === 'convened';
  if (presences.length === 0 && stated.length === 0 && !complete) return null;
  return {
    complete,
    presences: presences.map(({ personId, capacity, seatId, mode, arrivedAt, leftAt }) => ({ personId, capacity, seatId, mode, from: arrivedAt, to: leftAt })),
    stated: stated.flatMap(({ seatId, status }) => (seatId === null || status === 'not_recorded' ? [] : [{ seatId, attendance: status }])),
  };
}
