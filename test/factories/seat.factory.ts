import type { DeepPartial } from 'typeorm';

import { Forum } from '../../apps/api/src/forums/forum.entity.js';
import { SeatHolding } from '../../apps/api/src/people/seat-holding.entity.js';
import { Seat } from '../../apps/api/src/people/seat.entity.js';
import type { TestApp } from '../support/app.js';
import { makeForum } from './forum.factory.js';
import { managerOf } from './jurisdiction.factory.js';
import { makePerson } from './person.factory.js';

export async function makeSeat(app: TestApp, given: DeepPartial<Seat> = {}): Promise<Seat> {
  const forumId = given.forumId ?? (await makeForum(app)).id;
  const manager = managerOf(app);
  const position = await manager.countBy(Seat, { forumId });
  return manager.save(manager.create(Seat, { standing: 'member', isVoting: given.standing !== 'observer', language: 'es', position, ...given, forumId }));
}

/** Somebody in a seat, titular unless said otherwise; the person is made where none is given. */
export async function makeHolding(app: TestApp, given: DeepPartial<SeatHolding> = {}): Promise<SeatHolding> {
  const manager = managerOf(app);
  const seatId = given.seatId ?? (await makeSeat(app)).id;
  const personId = given.personId ?? (await makePerson(app, { jurisdictionId: await jurisdictionOf(app, seatId) })).id;
  return manager.save(manager.create(SeatHolding, { kind: 'titular', validFrom: '2021-04-29', ...given, seatId, personId }));
}

async function jurisdictionOf(app: TestApp, seatId: string): Promise<string> {
  const manager = managerOf(app);
  const { forumId } = await manager.findOneByOrFail(Seat, { id: seatId });
  return (await manager.findOneByOrFail(Forum, { id: forumId })).jurisdictionId;
}
