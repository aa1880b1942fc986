import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A conflict of interest that was declared: the seat neither votes nor counts in any base. */
@Entity()
export class BallotRecusal extends Row {
  @Column('uuid')
  ballotId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  declaredAt!: Date;
}
