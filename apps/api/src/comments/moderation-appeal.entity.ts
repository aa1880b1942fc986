import type { AppealOutcome } from '@mesa/domain/comment-state';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** An appeal to the co-chairs against one moderation, and what they decided. */
@Entity()
export class ModerationAppeal extends Row {
  @Column('uuid')
  commentId!: string;

  /** The step of the comment's history that moderated it. */
  @Column('uuid')
  moderationEventId!: string;

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
  appealedAt!: Date;

  /** Null while it waits. */
  @Column('text', { nullable: true })
  outcome!: AppealOutcome | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  @Column('text', { nullable: true })
  decisionLanguage!: string | null;

  @Column('uuid', { nullable: true })
  decidedById!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
