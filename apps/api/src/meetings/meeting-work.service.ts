import { conflict, notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';

import { authorize, authorizeReading, type Place, type Policy } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, type Repeatable, type Transaction, WriteService } from '../database/write.service.js';
import { LiveService } from '../graphql/live.service.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { Meeting } from './meeting.entity.js';
import { readDraft } from './meeting.policy.js';
import { hasActa } from './meeting.repository.js';
import { QuorumLogService } from './quorum-log.service.js';

/** A meeting under a write: locked, and the viewer's right to change it checked. */
export interface MeetingAtWork {
  readonly manager: EntityManager;
  readonly meeting: Meeting;
  /** As the forum holds it. */
  readonly held: MeetingForum;
  readonly place: ForumPlace;
  /** In which the write is made; public for who comes by a mailed link. */
  readonly role: RoleName;
  /** Who makes it; null for an account without a profile. */
  readonly personId: string | null;
  audit(act: string, change?: { readonly objectType?: string; readonly objectId?: string; readonly seatId?: string | null; readonly before?: unknown; readonly after?: unknown }): Promise<void>;
}

interface Aim {
  readonly meetingForumId: string;
  readonly version?: number;
}

type MeetingPolicy = Policy<readonly [place: Place]>;

/**
 * Every write on a meeting goes through here. The row lock makes writes on one meeting wait for each
 * other, so that roll, quorum and decisions are never counted from two halves; who follows the meeting
 * is told when it commits.
 */
@Injectable()
export class MeetingWorkService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly live: LiveService,
    private readonly quorumLog: QuorumLogService,
  ) {}

  /** @throws NOT_FOUND, what `authorize` throws, CONFLICT stale_version */
  run<Result>(viewer: Viewer, policy: MeetingPolicy, aim: Aim, work: (at: MeetingAtWork) => Promise<Result>): Promise<Result> {
    return this.writes.run(viewer, (transaction) => this.#within(transaction, viewer, policy, aim, work));
  }

  /** The same for what a repeated request must not make twice. */
  once<Row extends ObjectLiteral & { id: string }>(viewer: Viewer, policy: MeetingPolicy, request: Repeatable<Row> & { readonly input: Aim }, work: (at: MeetingAtWork) => Promise<Row>): Promise<Row> {
    return this.writes.once(viewer, request, (transaction) => this.#within(transaction, viewer, policy, request.input, work));
  }

  /** A write whose right is a mailed token, which the caller has asked for. @throws NOT_FOUND */
  byToken<Result>(transaction: Transaction, meetingForumId: string, work: (at: MeetingAtWork) => Promise<Result>): Promise<Result> {
    return this.#locked(transaction, meetingForumId, null, () => 'public', work);
  }

  #within<Result>(transaction: Transaction, viewer: Viewer, policy: MeetingPolicy, aim: Aim, work: (at: MeetingAtWork) => Promise<Result>): Promise<Result> {
    const ask = (place: ForumPlace, { meeting, held }: Locked): RoleName => {
      if (held.ordinal === null) authorizeReading(viewer, readDraft, place);
      const { role } = authorize(viewer, policy, place);
      if (aim.version !== undefined) assertVersion(meeting, aim.version);
      return role;
    };
    return this.#locked(transaction, aim.meetingForumId, viewer.account?.personId ?? null, ask, work);
  }

  async #locked<Result>({ manager, audit }: Transaction, meetingForumId: string, personId: string | null, ask: (place: ForumPlace, locked: Locked) => RoleName, work: (at: MeetingAtWork) => Promise<Result>): Promise<Result> {
    const { meeting, held } = await lock(manager, meetingForumId);
    const place = await this.places.ofForum(held.forumId, manager);
    const role = ask(place, { meeting, held });
    const result = await work({
      manager,
      meeting,
      held,
      place,
      role,
      personId,
      audit: (act, change = {}) => audit({ objectType: 'meeting', objectId: meeting.id, ...change, act, role, forumId: place.forumId }),
    });
    await this.quorumLog.note(manager, meeting);
    await this.live.publish(manager, 'meeting', meeting.id);
    return result;
  }
}

interface Locked {
  readonly meeting: Meeting;
  readonly held: MeetingForum;
}

async function lock(manager: EntityManager, meetingForumId: string): Promise<Locked> {
  const found = await manager.findOneBy(MeetingForum, { id: meetingForumId });
  if (!found) throw notFound();
  const meeting = await manager.findOneOrFail(Meeting, { where: { id: found.meetingId }, lock: { mode: 'pessimistic_write' } });
  // Read again under the lock: another write may just have given it its ordinal.
  return { meeting, held: await manager.findOneByOrFail(MeetingForum, { id: meetingForumId }) };
}

/** What an acta tells of the meeting is fixed with it. @throws CONFLICT published */
export async function assertNoActa({ manager, meeting }: MeetingAtWork): Promise<void> {
  if (await hasActa(manager, meeting.id)) throw conflict('published');
}
