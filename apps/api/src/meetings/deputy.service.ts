import { conflict, forbidden, invalid } from '@mesa/domain/errors';
import type { MeetingState } from '@mesa/domain/meeting-state';
import { maySpeakFor, type SpokenSeat } from '@mesa/domain/speaking';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';

import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from '../graphql/loaders.js';
import { Seat } from '../people/seat.entity.js';
import type { DeputySeatModel } from './attendance.model.js';
import { datedSeats } from './composition.repository.js';
import { DeputyNaming } from './deputy-naming.entity.js';
import { MeetingClockService } from './meeting-clock.service.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import { MeetingReadingService } from './meeting-reading.service.js';
import { type MeetingAtWork, MeetingWorkService } from './meeting-work.service.js';
import type { Meeting } from './meeting.entity.js';
import { deputiesByMeeting } from './meeting.loader.js';
import { enterOnBehalf, nameDeputy } from './meeting.policy.js';
import type { NameDeputyInput } from './presence.input.js';
import { personIn, spokenSeat } from './seat-at-meeting.repository.js';

type Namer = Pick<DeputyNaming, 'namedById' | 'namedByOrganizationId' | 'enteredById' | 'channel'>;

/** Until the session closes: a deputy may be named before the item is decided. */
const NAMING: readonly MeetingState[] = ['convened', 'in_session', 'adjourned'];

/** Naming, in writing, who stands in at one meeting. */
@Injectable()
export class DeputyService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly work: MeetingWorkService,
    private readonly clock: MeetingClockService,
    private readonly places: PlaceService,
    private readonly reading: MeetingReadingService,
  ) {}

  /** The viewer's own seats, for which they may name a deputy now. */
  async seatsOf(viewer: Viewer, { id, state }: Meeting, held: MeetingForum, loaders: Loaders): Promise<DeputySeatModel[]> {
    const personId = viewer.account?.personId ?? null;
    if (personId === null || !NAMING.includes(state) || !(await this.reading.may(viewer, nameDeputy, held))) return [];
    const { today } = await this.places.ofForum(held.forumId);
    const seats = await datedSeats(this.dataSource.manager, held.forumId);
    const named = await loaders.load(deputiesByMeeting, id);
    return seats
      .filter((seat) => seat.standing === 'member' && mayName(personId, { ...seat, deputies: [] }, today))
      .map((seat) => ({ seatId: seat.id, label: seat.label, deputyName: named.find(({ seatId }) => seatId === seat.id)?.deputyName ?? null }));
  }

  /** By titular or alternate themselves, or by the secretariat on behalf of them or of the seat's organization. A later naming takes the earlier one's place. */
  name(viewer: Viewer, input: NameDeputyInput): Promise<DeputyNaming> {
    const policy = input.channel ? enterOnBehalf : nameDeputy;
    return this.work.once(viewer, policy, { entity: DeputyNaming, operation: 'nameDeputy', input }, async (at) => {
      const { manager, meeting } = at;
      if (!NAMING.includes(meeting.state)) throw conflict('wrong_state', { current: meeting.state });
      const seat = await spokenSeat(manager, at.place.forumId, meeting.id, input.seatId);
      const namer = input.channel ? await onBehalf(viewer, at, seat, input) : inPerson(viewer, at, seat);
      const deputyId = await personIn(manager, at.place, input);
      const namedAt = this.clock.now();
      await manager.update(DeputyNaming, { meetingId: meeting.id, seatId: seat.id, revokedAt: IsNull() }, { revokedAt: namedAt });
      const naming = await manager.save(
        manager.create(DeputyNaming, { ...namer, meetingId: meeting.id, seatId: seat.id, deputyId, documentId: input.documentId ?? null, namedAt, revokedAt: null }),
      );
      await at.audit('name_deputy', { objectType: 'deputy_naming', objectId: naming.id, seatId: seat.id, after: { ...namer, deputyId } });
      return naming;
    });
  }
}

const mayName = (personId: string, seat: SpokenSeat, day: string): boolean =>
  maySpeakFor(personId, seat, { kind: 'outside', day }, 'name_deputy').allowed;

function inPerson(viewer: Viewer, { place }: MeetingAtWork, seat: SpokenSeat): Namer {
  const personId = viewer.account?.personId ?? null;
  if (personId === null || !mayName(personId, seat, place.today)) throw forbidden('not_holder');
  return { namedById: personId, namedByOrganizationId: null, enteredById: null, channel: null };
}

async function onBehalf(viewer: Viewer, { manager, place }: MeetingAtWork, seat: SpokenSeat, { namedById, channel }: NameDeputyInput): Promise<Namer> {
  const enteredById = viewer.account?.personId ?? null;
  if (enteredById === null || !channel) throw forbidden();
  if (namedById) {
    if (!mayName(namedById, seat, place.today)) throw invalid({ namedById: 'not_holder' });
    return { namedById, namedByOrganizationId: null, enteredById, channel };
  }
  const { organizationId } = await manager.findOneByOrFail(Seat, { id: seat.id });
  if (organizationId === null) throw invalid({ namedById: 'required' });
  return { namedById: null, namedByOrganizationId: organizationId, enteredById, channel };
}
