import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ActionItem } from './action-item.entity.js';

@Injectable()
export class ActionItemRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  byId(id: string): Promise<ActionItem | null> {
    return this.dataSource.getRepository(ActionItem).findOneBy({ id });
  }

  numbered(forumId: string, number: number): Promise<ActionItem | null> {
    return this.dataSource.getRepository(ActionItem).findOneBy({ forumId, number });
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
