import { conflict, notFound } from '@mesa/domain/errors';
import type { AttendanceStatement } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { Seat } from '../people/seat.entity.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import { assertNoActa, MeetingWorkService } from './meeting-work.service.js';
import { recordPresence } from './meeting.policy.js';
import type { StateAttendanceInput } from './presence.input.js';
import { StatedAttendance } from './stated-attendance.entity.js';

/** Attendance as somebody states it, where no interval is known: excuses before a meeting, lists after it. */
@Injectable()
export class StatedAttendanceService {
  constructor(private readonly work: MeetingWorkService) {}

  state(viewer: Viewer, input: StateAttendanceInput): Promise<MeetingForum> {
    return this.work.run(viewer, recordPresence, input, async (at) => {
      if (at.meeting.state === 'draft' || at.meeting.state === 'cancelled') throw conflict('wrong_state', { current: at.meeting.state });
      await assertNoActa(at);
      await keepStatement(at.manager, at.held, input.seatId, input.status);
      await at.audit('state_attendance', { seatId: input.seatId, after: { status: input.status } });
      return at.held;
    });
  }
}

/** One statement a seat; not_recorded takes it back. @throws NOT_FOUND for a seat of another forum */
export async function keepStatement(manager: EntityManager, held: MeetingForum, seatId: string, status: AttendanceStatement): Promise<void> {
  if (!(await manager.existsBy(Seat, { id: seatId, forumId: held.forumId }))) throw notFound();
  const existing = await manager.findOneBy(StatedAttendance, { meetingForumId: held.id, seatId });
  if (status !== 'not_recorded') await manager.save(manager.create(StatedAttendance, { ...existing, meetingForumId: held.id, seatId, status, source: 'clerk' }));
  else if (existing) await manager.remove(existing);
}
