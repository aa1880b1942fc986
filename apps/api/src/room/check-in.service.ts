import { conflict, forbidden, invalid, notFound } from '@mesa/domain/errors';
import { rolesOf } from '@mesa/domain/roles';
import type { PresenceCapacity, PresenceMode } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import type { Place, Policy } from '../auth/authorize.js';
import type { ForumPlace } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion } from '../database/write.service.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { MeetingWorkService } from '../meetings/meeting-work.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { Presence } from '../meetings/presence.entity.js';
import { rollLine } from '../meetings/presence.service.js';
import { comingAs, spokenSeats } from '../meetings/seat-at-meeting.repository.js';
import { CheckInCodeService } from './check-in-code.service.js';
import type { CheckInInput, CheckOutInput } from './check-in.input.js';
import { checkIn } from './room.policy.js';

/** A seat for which somebody may come, or none for an observer without one. */
export interface Standing {
  readonly seatId: string | null;
  readonly label: string;
  readonly as: PresenceCapacity;
}

const HOUR_MS = 3_600_000;

/** Checking in and out by oneself, at the server's own time: nobody says when they came. */
@Injectable()
export class CheckInService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly work: MeetingWorkService,
    private readonly clock: MeetingClockService,
    private readonly codes: CheckInCodeService,
    private readonly limits: AttemptLimits,
  ) {}

  /** From an hour before it should begin until it closes. */
  isOpen({ state, startsAt }: Meeting): boolean {
    if (state === 'in_session' || state === 'adjourned') return true;
    return state === 'convened' && startsAt !== null && this.clock.now().getTime() >= startsAt.getTime() - HOUR_MS;
  }

  /** For what the viewer may come to this meeting, their member's seats first. */
  async standingsOf(manager: EntityManager, { account, mandates }: Viewer, { forumId, today }: ForumPlace, meeting: Meeting): Promise<Standing[]> {
    const personId = account?.personId ?? null;
    if (personId === null) return [];
    const moment = { meetingId: meeting.id, day: meeting.heldOn.earliest ?? today, at: this.clock.now() };
    const seats = (await spokenSeats(manager, forumId, meeting.id)).flatMap((seat): Standing[] => {
      const coming = comingAs(personId, seat, moment);
      return 'as' in coming ? [{ seatId: seat.id, label: seat.label, as: coming.as }] : [];
    });
    if (seats.length > 0) return seats;
    return rolesOf(mandates, forumId, today).some(({ role }) => role === 'observer') ? [{ seatId: null, label: '', as: 'observer' }] : [];
  }

  /** @throws INVALID wrong_code, RATE_LIMITED after five of them, CONFLICT overlap for who is there already, FORBIDDEN not_holder */
  async checkIn(viewer: Viewer, input: CheckInInput): Promise<Presence> {
    return this.work.once(viewer, await this.#toCheckIn(viewer, input.meetingForumId), { entity: Presence, operation: 'checkIn', input }, async (at) => {
      const { manager, meeting } = at;
      if (!this.isOpen(meeting)) throw conflict('wrong_state', { current: meeting.state });
      const personId = viewer.account?.personId ?? null;
      if (personId === null) throw forbidden('not_holder');
      const mode = await this.#modeOf(viewer, meeting, input.code ?? null);
      const { seatId, as } = oneOf(await this.standingsOf(manager, viewer, at.place, meeting), input.seatId ?? null);
      const presence = await manager.save(manager.create(Presence, { meetingId: meeting.id, personId, seatId, capacity: as, mode, source: 'self', arrivedAt: this.clock.now(), leftAt: null }));
      await at.audit('check_in', { objectType: 'presence', objectId: presence.id, seatId, after: { ...rollLine(presence), withCode: mode === 'in_person' } });
      return presence;
    });
  }

  /** One's own presence ends now. @throws NOT_FOUND for another's */
  async checkOut(viewer: Viewer, input: CheckOutInput): Promise<Presence> {
    const found = await this.#ownPresence(viewer, input.presenceId);
    return this.work.run(viewer, await this.#toCheckIn(viewer, found.meetingForumId), found, async (at) => {
      const presence = await at.manager.findOneByOrFail(Presence, { id: input.presenceId });
      assertVersion(presence, input.version);
      if (presence.leftAt !== null || !this.isOpen(at.meeting)) throw conflict('wrong_state', { current: at.meeting.state });
      presence.leftAt = afterArrival(presence, this.clock.now());
      await at.manager.save(presence);
      await at.audit('check_out', { objectType: 'presence', objectId: presence.id, seatId: presence.seatId, after: rollLine(presence) });
      return presence;
    });
  }

  async isNamedDeputy({ account }: Viewer, meetingForumId: string): Promise<boolean> {
    if (!account?.personId) return false;
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from deputy_naming d join meeting_forum f on f.meeting_id = d.meeting_id join seat s on s.id = d.seat_id and s.forum_id = f.forum_id
       where f.id = $1 and d.deputy_id = $2 and d.revoked_at is null`,
      [meetingForumId, account.personId],
    );
    return rows.length > 0;
  }

  async #toCheckIn(viewer: Viewer, meetingForumId: string): Promise<Policy<readonly [place: Place]>> {
    const isDeputy = await this.isNamedDeputy(viewer, meetingForumId);
    return (who, place) => checkIn(who, place, isDeputy);
  }

  /** With the code of the wall somebody is in the room; without it they attend from elsewhere, where the meeting may be attended so. */
  async #modeOf(viewer: Viewer, meeting: Meeting, code: string | null): Promise<PresenceMode> {
    if (code !== null) {
      if (!(await this.limits.guess('checkIn', viewer, () => this.codes.accepts(meeting.id, code, this.clock.now())))) throw invalid({ code: 'wrong_code' });
      return 'in_person';
    }
    if (meeting.mode !== 'remote' && meeting.mode !== 'hybrid') throw invalid({ code: 'required' });
    return 'remote';
  }

  async #ownPresence({ account }: Viewer, presenceId: string): Promise<{ meetingForumId: string }> {
    const [found]: { meetingForumId: string }[] = await this.dataSource.query(
      `select f.id as "meetingForumId" from presence p join meeting_forum f on f.meeting_id = p.meeting_id left join seat s on s.id = p.seat_id
       where p.id = $1 and ($2::uuid is null or p.person_id = $3) and (s.id is null or s.forum_id = f.forum_id) order by f.id limit 1`,
      [presenceId, account?.id ?? null, account?.personId ?? null],
    );
    if (!found) throw notFound();
    return found;
  }
}

function oneOf(standings: readonly Standing[], seatId: string | null): Standing {
  const [first, second] = seatId === null ? standings : standings.filter((standing) => standing.seatId === seatId);
  if (!first) throw forbidden('not_holder');
  if (second) throw invalid({ seatId: 'required' });
  return first;
}

/** A server's clock that was set back keeps nobody in the room. */
const afterArrival = ({ arrivedAt }: Presence, now: Date): Date => (now > arrivedAt ? now : new Date(arrivedAt.getTime() + 1));
