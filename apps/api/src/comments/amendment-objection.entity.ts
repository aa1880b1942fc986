import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** Who commented objects to what an amendment did to the words: once for each comment and amendment. */
@Entity()
export class AmendmentObjection extends Row {
  @Column('uuid')
  commentId!: string;

  @Column('uuid')
  amendmentId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  /** Null once the comment is withdrawn. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  objectedAt!: Date;
}
