import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What a comment said before an edit. */
@Entity()
export class CommentEarlierText extends Row {
  @Column('uuid')
  commentId!: string;

  /** Null once the comment is withdrawn; nothing else of the row ever changes. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  replacedAt!: Date;
}
