import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** "This is not an answer": once for each response. */
@Entity()
export class CommentObjection extends Row {
  @Column('uuid')
  commentId!: string;

  @Column('uuid')
  responseId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  objectedAt!: Date;
}
