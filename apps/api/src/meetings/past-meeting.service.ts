import { parsePartialDate } from '@mesa/domain/date-parsing';
import { invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { storedDate } from '../database/stored-date.entity.js';
import { WriteService } from '../database/write.service.js';
import { Bench } from '../forums/bench.entity.js';
import { nextOrdinal } from './convening.service.js';
import { Headcount } from './headcount.entity.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { Meeting } from './meeting.entity.js';
import { recordPast } from './meeting.policy.js';
import type { HeadcountInput, RecordPastMeetingInput } from './presence.input.js';
import { keepStatement } from './stated-attendance.service.js';

/** Meetings that were held before anybody kept them here: what is not known stays unknown. */
@Injectable()
export class PastMeetingService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  async record(viewer: Viewer, input: RecordPastMeetingInput): Promise<MeetingForum> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, recordPast, place);
    return this.writes.once(viewer, { entity: MeetingForum, operation: 'recordPastMeeting', input }, async ({ manager, audit }) => {
      const meeting = await manager.save(manager.create(Meeting, { ...pastMeeting(input, place), state: 'held' }));
      const held = await manager.save(
        manager.create(MeetingForum, { meetingId: meeting.id, forumId: place.forumId, ordinal: await nextOrdinal(manager, place.forumId), officialNumber: input.officialNumber ?? null }),
      );
      await keepHeadcounts(manager, held, input.headcounts ?? []);
      for (const { seatId, status } of input.attendance ?? []) await keepStatement(manager, held, seatId, status);
      await audit({ act: 'record_past_meeting', objectType: 'meeting', objectId: meeting.id, role, forumId: place.forumId, after: { ordinal: held.ordinal, heldOn: input.heldOn ?? null } });
      return held;
    });
  }
}

function pastMeeting(input: RecordPastMeetingInput, place: ForumPlace) {
  const id = uuidv7();
  const heldOn = input.heldOn ? parsePartialDate(input.heldOn, 'es', 'south') : null;
  if (heldOn?.earliest && heldOn.earliest > place.today) throw invalid({ heldOn: 'out_of_range' });
  return {
    id,
    jurisdictionId: place.jurisdictionId,
    timeZone: place.timeZone,
    calendarUid: id,
    kind: input.kind,
    title: input.title ?? null,
    purpose: input.purpose ?? null,
    place: input.place ?? null,
    heldOn: storedDate(heldOn),
  };
}

async function keepHeadcounts(manager: EntityManager, held: MeetingForum, headcounts: readonly HeadcountInput[]): Promise<void> {
  for (const { benchId, attended, apologies } of headcounts) {
    if (benchId && !(await manager.existsBy(Bench, { id: benchId, forumId: held.forumId }))) throw notFound();
    await manager.save(manager.create(Headcount, { meetingForumId: held.id, benchId: benchId ?? null, attended, apologies: apologies ?? null }));
  }
}
