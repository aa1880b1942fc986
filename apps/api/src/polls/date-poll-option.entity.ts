import type { Disambiguation } from '@mesa/domain/local-time';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A proposed date of a poll. */
@Entity()
export class DatePollOption extends Row {
  @Column('uuid')
  pollId!: string;

  @Column('int')
  position!: number;

  /** Local calendar day. */
  @Column('date')
  day!: string;

  /** Local wall time. */
  @Column('time')
  startsFrom!: string;

  /** Which one, of a wall time that the clocks pass twice. */
  @Column('text', { nullable: true })
  disambiguation!: Disambiguation | null;

  /** Derived from day and wall time. */
  @Column('timestamptz')
  startsAt!: Date;
}
