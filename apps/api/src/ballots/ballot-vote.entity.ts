import type { SeatCapacity } from '@mesa/domain/speaking';
import type { BallotChoice } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** That a seat voted. In a secret ballot that is all it says: the choice is sealed, elsewhere. */
@Entity()
export class BallotVote extends EditableRow {
  @Column('uuid')
  ballotId!: string;

  /** Of the ballot; the database compares them. */
  @Column('boolean')
  isSecret!: boolean;

  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  capacity!: SeatCapacity;

  @Column('text', { nullable: true })
  choice!: BallotChoice | null;

  /** Why against; public. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The clerk who entered a show of hands; null when the person voted. */
  @Column('uuid', { nullable: true })
  enteredById!: string | null;

  @Column('timestamptz')
  castAt!: Date;
}
