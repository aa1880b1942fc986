import { notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';

import type { AuditEntry } from '../audit/record-audit.js';
import { authorize, type Place, type Policy, requireAccount } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, type Repeatable, type Transaction, WriteService } from '../database/write.service.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { type MeetingAtWork, MeetingWorkService } from '../meetings/meeting-work.service.js';
import { isNamedDeputy } from './ballot-seat.repository.js';
import { Ballot } from './ballot.entity.js';
import { readOpen } from './ballot.policy.js';

/** A ballot under a write: locked, after the meeting in which it is held. */
export interface BallotAtWork {
  readonly manager: EntityManager;
  readonly ballot: Ballot;
  /** Null out of session. */
  readonly sitting: MeetingAtWork | null;
  readonly place: ForumPlace;
  readonly role: RoleName;
  readonly now: Date;
  audit(act: string, change?: Pick<AuditEntry, 'seatId' | 'before' | 'after'>): Promise<void>;
}

interface Aim {
  readonly ballotId: string;
  readonly version?: number;
}

type BallotPolicy = Policy<readonly [place: Place]>;
type Work<Result> = (at: BallotAtWork) => Promise<Result>;

/** Every write on a ballot goes through here: votes, closing and the roll of the meeting wait for each other. */
@Injectable()
export class BallotWorkService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly meetings: MeetingWorkService,
    private readonly places: PlaceService,
    private readonly clock: MeetingClockService,
  ) {}

  /** What is closed is public; until then it is for who gets the papers, and for deputies. @throws NOT_FOUND */
  async find(viewer: Viewer, ballotId: string): Promise<Ballot> {
    const { manager } = this.dataSource;
    const ballot = await manager.findOneBy(Ballot, { id: ballotId });
    if (!ballot) throw notFound();
    if (ballot.state === 'closed' || readOpen(viewer, await this.places.ofForum(ballot.forumId)).roles.length > 0) return ballot;
    const personId = viewer.account?.personId ?? null;
    if (personId === null || !(await isNamedDeputy(manager, ballot, personId))) throw notFound();
    return ballot;
  }

  /** @throws UNAUTHENTICATED, NOT_FOUND, what `authorize` throws, CONFLICT stale_version */
  async run<Result>(viewer: Viewer, policy: BallotPolicy, aim: Aim, work: Work<Result>): Promise<Result> {
    requireAccount(viewer);
    const { forumId, meetingForumId } = await this.find(viewer, aim.ballotId);
    if (meetingForumId !== null) return this.meetings.run(viewer, policy, { meetingForumId }, (sitting) => this.#inMeeting(sitting, aim, work));
    return this.writes.run(viewer, (transaction) => this.#outside(transaction, viewer, policy, forumId, aim, work));
  }

  /** The same for what a repeated request must not do twice. */
  async once<Row extends ObjectLiteral & { id: string }>(viewer: Viewer, policy: BallotPolicy, request: Repeatable<Row> & { readonly input: Aim }, work: Work<Row>): Promise<Row> {
    requireAccount(viewer);
    const { forumId, meetingForumId } = await this.find(viewer, request.input.ballotId);
    if (meetingForumId === null) return this.writes.once(viewer, request, (transaction) => this.#outside(transaction, viewer, policy, forumId, request.input, work));
    const input = { ...request.input, meetingForumId };
    return this.meetings.once(viewer, policy, { ...request, input }, (sitting) => this.#inMeeting(sitting, request.input, work));
  }

  /** What the system does by itself when the last day of a ballot out of session has passed. */
  asSystem<Result>(viewer: Viewer, ballotId: string, work: Work<Result>): Promise<Result> {
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const ballot = await lock(manager, { ballotId });
      return work(this.#at({ manager, audit }, ballot, await this.places.ofForum(ballot.forumId, manager), 'public'));
    });
  }

  async #inMeeting<Result>(sitting: MeetingAtWork, aim: Aim, work: Work<Result>): Promise<Result> {
    const ballot = await lock(sitting.manager, aim);
    const { manager, place, role } = sitting;
    return work({ manager, ballot, sitting, place, role, now: this.clock.now(), audit: (act, change = {}) => sitting.audit(act, { objectType: 'ballot', objectId: ballot.id, ...change }) });
  }

  async #outside<Result>(transaction: Transaction, viewer: Viewer, policy: BallotPolicy, forumId: string, aim: Aim, work: Work<Result>): Promise<Result> {
    const place = await this.places.ofForum(forumId, transaction.manager);
    const { role } = authorize(viewer, policy, place);
    return work(this.#at(transaction, await lock(transaction.manager, aim), place, role));
  }

  #at({ manager, audit }: Transaction, ballot: Ballot, place: ForumPlace, role: RoleName): BallotAtWork {
    return { manager, ballot, sitting: null, place, role, now: this.clock.now(), audit: (act, change = {}) => audit({ objectType: 'ballot', objectId: ballot.id, forumId: place.forumId, role, ...change, act }) };
  }
}

async function lock(manager: EntityManager, { ballotId, version }: Aim): Promise<Ballot> {
  const ballot = await manager.findOneOrFail(Ballot, { where: { id: ballotId }, lock: { mode: 'pessimistic_write' } });
  if (version !== undefined) assertVersion(ballot, version);
  return ballot;
}
