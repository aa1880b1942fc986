import { notFound } from '@mesa/domain/errors';
import { type PollAct, POLL_TRANSITIONS } from '@mesa/domain/poll-state';
import type { RoleName } from '@mesa/domain/roles';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { DatePoll } from './date-poll.entity.js';
import { managePolls, readPoll } from './date-poll.policy.js';

/** A poll under a write of its secretariat: locked, its version and its state checked. */
export interface PollAtWork {
  readonly transaction: Transaction;
  readonly manager: EntityManager;
  readonly poll: DatePoll;
  readonly place: ForumPlace;
  readonly role: RoleName;
  audit(act: string, change?: { readonly before?: unknown; readonly after?: unknown }): Promise<void>;
}

/** Every write of a secretariat on a poll that is there goes through here. */
@Injectable()
export class DatePollWorkService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  /** @throws NOT_FOUND, what `authorize` throws, CONFLICT stale_version or wrong_state */
  run<Result>(viewer: Viewer, act: PollAct, { pollId, version }: { readonly pollId: string; readonly version: number }, work: (at: PollAtWork) => Promise<Result>): Promise<Result> {
    return this.writes.run(viewer, async (transaction) => {
      const { manager, audit } = transaction;
      const poll = await lockPoll(manager, pollId);
      const place = await this.places.ofForum(poll.forumId, manager);
      authorizeReading(viewer, readPoll, place);
      const { role } = authorize(viewer, managePolls, place);
      assertVersion(poll, version);
      poll.state = move(POLL_TRANSITIONS, poll.state, act);
      return work({
        transaction, manager, poll, place, role,
        audit: (name, change = {}) => audit({ act: name, objectType: 'date_poll', objectId: poll.id, role, forumId: place.forumId, ...change }),
      });
    });
  }
}

/** Answers and acts on one poll wait for each other. @throws NOT_FOUND */
export async function lockPoll(manager: EntityManager, id: string): Promise<DatePoll> {
  const poll = await manager.findOne(DatePoll, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!poll) throw notFound();
  return poll;
}
