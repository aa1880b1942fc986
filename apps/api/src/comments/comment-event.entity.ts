import type { CommentState } from '@mesa/domain/comment-state';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A step in the history of a comment. */
@Entity()
export class CommentEvent extends Row {
  @Column('uuid')
  commentId!: string;

  /** Null: it was posted. */
  @Column('text', { nullable: true })
  fromState!: CommentState | null;

  @Column('text')
  toState!: CommentState;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  happenedAt!: Date;
}
