import { parsePartialDate } from '@mesa/domain/date-parsing';
import type { DeepPartial } from 'typeorm';

import { ActionItem } from '../../apps/api/src/actions/action-item.entity.js';
import { nextActionNumber } from '../../apps/api/src/actions/action-origin.repository.js';
import { storedDate } from '../../apps/api/src/database/stored-date.entity.js';
import type { TestApp } from '../support/app.js';
import { managerOf } from './jurisdiction.factory.js';
import { makeSeat } from './seat.factory.js';

/** An action of a seat of the forum; the seat is made where no owner is given. */
export async function makeAction(app: TestApp, { due, ...given }: Omit<DeepPartial<ActionItem>, 'due'> & { due?: string } = {}): Promise<ActionItem> {
  const manager = managerOf(app);
  const owner = given.ownerSeatId || given.ownerOrganizationId ? {} : await seatIn(app, given.forumId);
  const number = await nextActionNumber(manager, { ...owner, ...given }.forumId ?? '');
  return manager.save(manager.create(ActionItem, { text: 'Enviar el catastro a la mesa', language: 'es', number, ...owner, ...given, due: storedDate(due === undefined ? null : parsePartialDate(due, 'es')) }));
}

async function seatIn(app: TestApp, forumId: string | undefined): Promise<{ ownerSeatId: string; forumId: string }> {
  const seat = await makeSeat(app, forumId === undefined ? {} : { forumId });
  return { ownerSeatId: seat.id, forumId: seat.forumId };
}
