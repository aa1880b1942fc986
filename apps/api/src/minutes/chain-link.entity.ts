import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A published acta or erratum in the chain of its forum. */
@Entity()
export class ChainLink extends Row {
  @Column('uuid')
  forumId!: string;

  /** 1, 2, 3 … without a gap. */
  @Column('int')
  position!: number;

  @Column('uuid')
  minutesId!: string;

  /** Null: the acta itself. */
  @Column('uuid', { nullable: true })
  erratumId!: string | null;

  @Column('int')
  format!: number;

  /** Null in the first link only. */
  @Column('bytea', { nullable: true })
  previousHash!: Buffer | null;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz')
  linkedAt!: Date;

  @Column('uuid', { nullable: true })
  linkedById!: string | null;
}
