import { forbidden, notFound } from '@mesa/domain/errors';
import { MINUTES_TRANSITIONS, type MinutesAct } from '@mesa/domain/minutes-state';
import type { HeldRole } from '@mesa/domain/permissions';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import type { AuditEntry } from '../audit/record-audit.js';
import { authorize, type Place, type Policy } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { Minutes } from './minutes.entity.js';

/** Minutes under a write: locked with all that share their text. */
export interface LockedMinutes {
  readonly manager: EntityManager;
  /** Those that the act names. */
  readonly minutes: Minutes;
  /** All minutes of one text, that which keeps it first; they move through their states together. */
  readonly group: readonly [Minutes, ...Minutes[]];
  /** The current version of the text. */
  readonly version: MinutesVersion;
  readonly place: ForumPlace;
  readonly now: Date;
}

export interface MinutesAtWork extends LockedMinutes {
  /** In which the write is made. */
  readonly role: HeldRole;
  audit(act: string, change?: Pick<AuditEntry, 'before' | 'after' | 'seatId'> & { readonly objectType?: string; readonly objectId?: string }): Promise<void>;
  /** Takes the whole group through the table of transitions. @throws CONFLICT wrong_state */
  move(act: MinutesAct, values?: Partial<Minutes>): Promise<void>;
}

export interface MinutesAim {
  readonly minutesId: string;
  readonly version?: number;
}

export type MinutesPolicy = Policy<readonly [place: Place]>;

/** Every write on minutes goes through here: the lock makes them wait for each other. */
@Injectable()
export class MinutesWorkService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
  ) {}

  /** A write that is not repeated by key. @throws NOT_FOUND, what `authorize` throws, CONFLICT stale_version */
  run<Result>(viewer: Viewer, policy: MinutesPolicy, aim: MinutesAim, work: (at: MinutesAtWork) => Promise<Result>): Promise<Result> {
    return this.writes.run(viewer, (transaction) => this.within(transaction, viewer, policy, aim, work));
  }

  /** A write that gives the minutes as they then are. */
  async change(viewer: Viewer, policy: MinutesPolicy, aim: MinutesAim, work: (at: MinutesAtWork) => Promise<unknown>): Promise<Minutes> {
    return this.run(viewer, policy, aim, async (at) => {
      await work(at);
      return at.manager.findOneByOrFail(Minutes, { id: at.minutes.id });
    });
  }

  /** The same on the text, which the minutes of another forum may keep: only its own secretariat writes there. */
  changeText(viewer: Viewer, policy: MinutesPolicy, aim: MinutesAim, work: (at: MinutesAtWork) => Promise<unknown>): Promise<Minutes> {
    return this.change(viewer, policy, aim, (at) => {
      if (at.minutes.id !== at.group[0].id) throw forbidden();
      return work(at);
    });
  }

  /** The same within a transaction that is there. */
  async within<Result>(transaction: Transaction, viewer: Viewer, policy: MinutesPolicy, aim: MinutesAim, work: (at: MinutesAtWork) => Promise<Result>): Promise<Result> {
    const locked = await this.lock(transaction.manager, aim.minutesId);
    const role = authorize(viewer, policy, locked.place);
    if (aim.version !== undefined) assertVersion(locked.minutes, aim.version);
    return work(atWork(transaction, locked, role));
  }

  /** @throws NOT_FOUND */
  async lock(manager: EntityManager, minutesId: string): Promise<LockedMinutes> {
    const found = await manager.findOneBy(Minutes, { id: minutesId });
    if (!found) throw notFound();
    const keeperId = found.sharesTextOfId ?? found.id;
    const rows = await manager.find(Minutes, { where: [{ id: keeperId }, { sharesTextOfId: keeperId }], order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    const pick = (id: string): Minutes => rows.find((row) => row.id === id) ?? found;
    const keeper = pick(keeperId);
    const version = await currentVersion(manager, keeperId);
    return {
      manager,
      minutes: pick(minutesId),
      group: [keeper, ...rows.filter(({ id }) => id !== keeperId)],
      version,
      place: await this.places.ofForum(found.forumId, manager),
      now: new Date(this.clock.now().epochMilliseconds),
    };
  }
}

export function currentVersion(manager: EntityManager, keeperId: string): Promise<MinutesVersion> {
  return manager.findOneOrFail(MinutesVersion, { where: { minutesId: keeperId }, order: { number: 'DESC' } });
}

/** What a write may do with locked minutes. */
export function atWork(transaction: Transaction, locked: LockedMinutes, role: HeldRole): MinutesAtWork {
  const { manager, minutes, group, place } = locked;
  const audit: MinutesAtWork['audit'] = (act, change = {}) =>
    transaction.audit({ objectType: 'minutes', objectId: minutes.id, seatId: role.seatId, ...change, act, role: role.role, forumId: place.forumId });
  return {
    ...locked,
    role,
    audit,
    async move(act, values = {}) {
      const before = group[0].state;
      const state = move(MINUTES_TRANSITIONS, before, act);
      await manager.update(Minutes, { id: In(group.map(({ id }) => id)) }, { ...values, state });
      await audit(act, { before: { state: before }, after: { state } });
    },
  };
}
