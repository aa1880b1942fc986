import type { MentionReach } from '@mesa/domain/comment-mention';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A seat to whose organization a comment is addressed; an object, never read out of the text. */
@Entity()
export class CommentMention extends Row {
  @Column('uuid')
  commentId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('text')
  reached!: MentionReach;
}
