import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What its author added to a comment once it could no longer be edited. */
@Entity()
export class CommentAddition extends Row {
  @Column('uuid')
  commentId!: string;

  @Column('uuid')
  personId!: string;

  /** Null once the comment is withdrawn; nothing else of the row ever changes. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
