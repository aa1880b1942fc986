import type { Composition } from '@mesa/domain/seats';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from '../graphql/loaders.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import { MeetingReadingService } from './meeting-reading.service.js';
import type { Meeting } from './meeting.entity.js';
import { deputiesByMeeting, personNameById, rollByMeeting, statedByMeetingForum } from './meeting.loader.js';
import { recordPresence } from './meeting.policy.js';
import { QuorumService } from './quorum.service.js';
import type { RollModel, RollPersonModel } from './roll.model.js';

/** The roll as the clerk keeps it. */
@Injectable()
export class RollService {
  constructor(
    private readonly reading: MeetingReadingService,
    private readonly quorums: QuorumService,
  ) {}

  /** Null for who may not keep it. */
  async of(viewer: Viewer, meeting: Meeting, held: MeetingForum, loaders: Loaders): Promise<RollModel | null> {
    if (!(await this.reading.may(viewer, recordPresence, held))) return null;
    const { composition } = await this.quorums.groundOf(meeting, held);
    const lines = await loaders.load(rollByMeeting, meeting.id);
    const stated = await loaders.load(statedByMeetingForum, held.id);
    const people = await peopleOf(composition ?? { benches: [], seats: [] }, meeting.id, loaders);
    return {
      seats: (composition?.seats ?? []).map(({ id, label, bench, standing, voting }) => ({
        seatId: id,
        label,
        bench,
        standing,
        voting,
        people: people.get(id) ?? [],
        presences: lines.filter(({ seatId }) => seatId === id),
        stated: stated.find(({ seatId }) => seatId === id)?.status ?? null,
      })),
      others: lines.filter(({ seatId }) => seatId === null),
    };
  }
}

async function peopleOf({ seats }: Composition, meetingId: string, loaders: Loaders): Promise<Map<string, RollPersonModel[]>> {
  const deputies = await loaders.load(deputiesByMeeting, meetingId);
  const entries = seats.map(async ({ id, standing, holders }): Promise<[string, RollPersonModel[]]> => {
    const named: RollPersonModel[] = await Promise.all(holders.map(async ({ personId, as }) => ({ personId, as, name: await loaders.load(personNameById, personId) })));
    const deputy = deputies.find(({ seatId }) => seatId === id);
    if (deputy) named.push({ personId: deputy.deputyId, name: deputy.deputyName, as: 'deputy' });
    return [id, standing === 'observer' ? named.map((person) => ({ ...person, as: 'observer' })) : named];
  });
  return new Map(await Promise.all(entries));
}
