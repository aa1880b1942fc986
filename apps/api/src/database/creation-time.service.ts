import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntitySubscriberInterface, InsertEvent, ObjectLiteral } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';

/** A row says when it was made by the clock that every rule asks, so that a lived-through past does not read as today. */
@Injectable()
export class CreationTimeService implements EntitySubscriberInterface {
  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly clock: ClockService,
  ) {
    dataSource.subscribers.push(this);
  }

  beforeInsert({ entity, metadata }: InsertEvent<ObjectLiteral>): void {
    const column = metadata.createDateColumn;
    if (column && column.getEntityValue(entity) === undefined) column.setEntityValue(entity, new Date(this.clock.now().epochMilliseconds));
  }
}
