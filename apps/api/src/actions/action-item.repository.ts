import { ACTION_STATES, actionIsUnfinished } from '@mesa/domain/action-state';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { ActionItem } from './action-item.entity.js';
import type { ActionRegisterArgs } from './action-item.input.js';

const UNFINISHED = ACTION_STATES.filter(actionIsUnfinished);
const NEVER = 'infinity';
const LATEST = `coalesce(action.due_latest, '${NEVER}')`;
const EARLIEST = `coalesce(action.due_earliest, '${NEVER}')`;

@Injectable()
export class ActionItemRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  byId(id: string): Promise<ActionItem | null> {
    return this.dataSource.getRepository(ActionItem).findOneBy({ id });
  }

  numbered(forumId: string, number: number): Promise<ActionItem | null> {
    return this.dataSource.getRepository(ActionItem).findOneBy({ forumId, number });
  }

  /** By the latest day they are due, those without one last. */
  async ofForum(forumId: string, today: string, { filter, first, after }: ActionRegisterArgs): Promise<Page<ActionItem>> {
    const found = this.dataSource.getRepository(ActionItem).createQueryBuilder('action').where('action.forumId = :forumId', { forumId });
    if (filter === 'unfinished' || filter === 'late') found.andWhere('action.state in (:...unfinished)', { unfinished: UNFINISHED });
    if (filter === 'late') found.andWhere('action.due_latest < :today', { today });
    if (filter === 'done') found.andWhere(`action.state = 'done'`);
    const keyset = keysetOf(after, 3);
    if (keyset) found.andWhere(`(${LATEST}, ${EARLIEST}, action.id) > (cast(:latest as date), cast(:earliest as date), cast(:id as uuid))`, { latest: keyset[0] ?? NEVER, earliest: keyset[1] ?? NEVER, id: keyset[2] });
    found.orderBy(LATEST, 'ASC').addOrderBy(EARLIEST, 'ASC').addOrderBy('action.id', 'ASC').limit(first + 1);
    return pageOf(await found.getMany(), first, ({ due, id }) => [due.latest, due.earliest, id]);
  }

  /** Whether one of the seats is the owner, or of the organization that is. */
  async belongsTo({ ownerSeatId, ownerOrganizationId }: ActionItem, seatIds: readonly string[], unitIds: readonly string[]): Promise<boolean> {
    if (ownerSeatId !== null) return seatIds.includes(ownerSeatId);
    if (ownerOrganizationId === null) return false;
    if (unitIds.includes(ownerOrganizationId)) return true;
    const seats: unknown[] = await this.dataSource.query('select 1 from seat where id = any ($1) and organization_id = $2', [seatIds, ownerOrganizationId]);
    return seats.length > 0;
  }
}
