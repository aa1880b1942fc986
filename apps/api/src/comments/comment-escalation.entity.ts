import type { EscalationTarget } from '@mesa/domain/action-escalation';
import type { CommentEscalationWhy } from '@mesa/domain/response-clock';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A comment went to the co-chairs: once for each reason. */
@Entity()
export class CommentEscalation extends Row {
  @Column('uuid')
  commentId!: string;

  @Column('text')
  why!: CommentEscalationWhy;

  @Column('text')
  target!: EscalationTarget;

  @Column('timestamptz')
  escalatedAt!: Date;
}
