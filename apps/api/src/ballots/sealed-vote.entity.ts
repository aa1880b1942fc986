import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret vote while the ballot is open: a box that only the file outside the database opens. */
@Entity()
export class SealedVote {
  @PrimaryColumn('uuid')
  ballotId!: string;

  @PrimaryColumn('uuid')
  seatId!: string;

  /** All of one size, whatever is in them. */
  @Column('bytea')
  box!: Buffer;
}
