import { invalid } from '@mesa/domain/errors';
import { instantOf } from '@mesa/domain/local-time';
import { Injectable } from '@nestjs/common';

import { ClockService } from '../clock/clock.service.js';
import type { Meeting } from './meeting.entity.js';

/** Moments within a meeting, as a clerk writes them down: wall time on its day. */
@Injectable()
export class MeetingClockService {
  constructor(private readonly clock: ClockService) {}

  now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }

  /** The instant of a wall time on the day of the meeting; now, where none is given. @throws INVALID out_of_range for what is still to come */
  momentOf(meeting: Meeting, time: string | null | undefined, field: string): Date {
    if (!time) return this.now();
    const day = meeting.heldOn.earliest ?? meeting.scheduledOn ?? this.clock.today(meeting.timeZone);
    // Of an hour that the clocks pass twice, the roll means the first.
    const moment = instantOf(`${day}T${time}`, meeting.timeZone, 'earlier');
    if (moment > this.now()) throw invalid({ [field]: 'out_of_range' });
    return moment;
  }
}
