import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** Who answers was warned that a comment is about to go overdue: once. */
@Entity()
export class CommentWarning extends Row {
  @Column('uuid')
  commentId!: string;

  @Column('date')
  dueOn!: string;

  @Column('timestamptz')
  warnedAt!: Date;
}
