import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

@Entity()
export class MinutesVersion extends Row {
  @Column('uuid')
  minutesId!: string;

  /** 1, 2, 3 … within the minutes. */
  @Column('int')
  number!: number;

  @Column('uuid', { nullable: true })
  madeById!: string | null;

  /** Why there is a new version: observations taken up, or an approver's refusal. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** From then on version and passages never change. */
  @Column('timestamptz', { nullable: true })
  lockedAt!: Date | null;
}
