import type { BallotChoice } from '@mesa/domain/vocabulary';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret vote once counted: in the order of the choices, and nobody's. */
@Entity()
export class OpenedVote {
  @PrimaryColumn('uuid')
  ballotId!: string;

  @PrimaryColumn('int')
  position!: number;

  @Column('text')
  choice!: BallotChoice;
}
