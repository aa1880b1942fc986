import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { assertVersion } from '../database/write.service.js';
import { MeetingClockService } from './meeting-clock.service.js';
import { assertNoActa, type MeetingAtWork, MeetingWorkService } from './meeting-work.service.js';
import { recordPresence } from './meeting.policy.js';
import { Presence } from './presence.entity.js';
import type { CorrectPresenceInput, RecordArrivalInput, RecordDepartureInput } from './presence.input.js';
import { comingAs, personIn, spokenSeat } from './seat-at-meeting.repository.js';

const RUNNING = ['convened', 'in_session', 'adjourned'];
const OVER = ['held', 'not_held'];

/** The roll: who is there, for which seat, from when to when. */
@Injectable()
export class PresenceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly work: MeetingWorkService,
    private readonly clock: MeetingClockService,
  ) {}

  /** @throws CONFLICT overlap when the person is there already; INVALID not_holder for a seat that is not theirs */
  recordArrival(viewer: Viewer, input: RecordArrivalInput): Promise<Presence> {
    return this.work.once(viewer, recordPresence, { entity: Presence, operation: 'recordArrival', input }, async (at) => {
      assertRollIsKept(at, Boolean(input.at));
      await assertNoActa(at);
      const { manager, meeting } = at;
      const arrivedAt = this.clock.momentOf(meeting, input.at, 'at');
      const personId = await personIn(manager, at.place, input);
      const seatId = await this.#seatFor(at, input, personId, arrivedAt);
      const presence = await manager.save(
        manager.create(Presence, { meetingId: meeting.id, personId, seatId, capacity: input.capacity, mode: input.mode, source: 'clerk', arrivedAt, leftAt: OVER.includes(meeting.state) ? meeting.closedAt : null }),
      );
      await at.audit('record_arrival', { objectType: 'presence', objectId: presence.id, seatId, after: rollLine(presence) });
      return presence;
    });
  }

  async recordDeparture(viewer: Viewer, input: RecordDepartureInput): Promise<Presence> {
    return this.#change(viewer, input, async (at, presence) => {
      if (presence.leftAt !== null) throw conflict('wrong_state', { current: { leftAt: presence.leftAt.toISOString() } });
      presence.leftAt = this.clock.momentOf(at.meeting, input.at, 'at');
      if (presence.leftAt <= presence.arrivedAt) throw invalid({ at: 'ends_before_start' });
      await at.manager.save(presence);
      await at.audit('record_departure', { objectType: 'presence', objectId: presence.id, seatId: presence.seatId, after: rollLine(presence) });
    });
  }

  /** Mends the roll, also after the meeting, until its acta is published; the quorum at opening stays as it was counted. */
  async correct(viewer: Viewer, input: CorrectPresenceInput): Promise<Presence> {
    return this.#change(viewer, input, async (at, presence) => {
      const before = rollLine(presence);
      presence.mode = input.mode;
      presence.arrivedAt = this.clock.momentOf(at.meeting, input.from, 'from');
      presence.leftAt = input.until ? this.clock.momentOf(at.meeting, input.until, 'until') : null;
      if (presence.leftAt && presence.leftAt <= presence.arrivedAt) throw invalid({ until: 'ends_before_start' });
      if (input.wasThere) await at.manager.save(presence);
      else await at.manager.delete(Presence, { id: presence.id });
      await at.audit('correct_presence', { objectType: 'presence', objectId: presence.id, seatId: presence.seatId, before, after: input.wasThere ? { ...rollLine(presence), reason: input.reason } : { reason: input.reason } });
    });
  }

  /** Works on one line of the roll, within the lock of its meeting. */
  async #change(viewer: Viewer, input: { readonly presenceId: string; readonly version: number }, work: (at: MeetingAtWork, presence: Presence) => Promise<void>): Promise<Presence> {
    const [found]: { meetingForumId: string }[] = await this.dataSource.query(
      `select f.id as "meetingForumId" from presence p join meeting_forum f on f.meeting_id = p.meeting_id
       left join seat s on s.id = p.seat_id where p.id = $1 and (s.id is null or s.forum_id = f.forum_id) order by f.id limit 1`,
      [input.presenceId],
    );
    if (!found) throw notFound();
    return this.work.run(viewer, recordPresence, found, async (at) => {
      assertRollIsKept(at, true);
      await assertNoActa(at);
      const presence = await at.manager.findOneBy(Presence, { id: input.presenceId, meetingId: at.meeting.id });
      if (!presence) throw notFound();
      assertVersion(presence, input.version);
      await work(at, presence);
      return presence;
    });
  }

  /** The seat that the person is there for, in the capacity that they do have: at an observer's seat, as observer. */
  async #seatFor(at: MeetingAtWork, input: RecordArrivalInput, personId: string, arrivedAt: Date): Promise<string | null> {
    if (input.capacity === 'guest' || input.capacity === 'staff') return null;
    if (!input.seatId) {
      if (input.capacity === 'observer') return null;
      throw invalid({ seatId: 'required' });
    }
    const seat = await spokenSeat(at.manager, at.place.forumId, at.meeting.id, input.seatId);
    const coming = comingAs(personId, seat, { meetingId: at.meeting.id, day: at.meeting.heldOn.earliest ?? at.place.today, at: arrivedAt });
    if ('reason' in coming) throw invalid({ personId: coming.reason });
    if (coming.as !== input.capacity) throw invalid({ capacity: 'not_holder' });
    return seat.id;
  }
}

/** Before the end anybody's coming is written down as it happens; after it only with its time. */
function assertRollIsKept({ meeting }: MeetingAtWork, hasTime: boolean): void {
  if (RUNNING.includes(meeting.state) || (hasTime && OVER.includes(meeting.state))) return;
  throw conflict('wrong_state', { current: meeting.state });
}

/** A line of the roll as the audit log keeps it. */
export const rollLine = ({ personId, seatId, capacity, mode, arrivedAt, leftAt }: Presence) => ({
  personId, seatId, capacity, mode, arrivedAt: arrivedAt.toISOString(), leftAt: leftAt?.toISOString() ?? null,
});
