import type { CommentState } from '@mesa/domain/comment-state';
import type { CommentKind, EntryChannel } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** Pinned to the wording that was shown; withdrawn or moderated it stays as a tombstone. */
@Entity()
export class Comment extends EditableRow {
  @Column('uuid')
  forumId!: string;

  /** Exactly one of the four subjects. */
  @Column('uuid', { nullable: true })
  commitmentId!: string | null;

  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @Column('uuid', { nullable: true })
  statementId!: string | null;

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  /** The words shown when it was written; null only on an agenda item. */
  @Column('uuid', { nullable: true })
  wordingId!: string | null;

  @Column('uuid', { nullable: true })
  phaseId!: string | null;

  /** A reply; replies have none of their own. */
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** The comment on an earlier wording that its author carried over. */
  @Column('uuid', { nullable: true })
  carriedFromId!: string | null;

  @Column('text')
  kind!: CommentKind;

  @Column('text', { default: 'awaiting_response' })
  state!: CommentState;

  /** Public. */
  @Column('text', { nullable: true })
  moderationReason!: string | null;

  /** Null once withdrawn. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('uuid')
  personId!: string;

  /** Null: personally. */
  @Column('uuid', { nullable: true })
  seatId!: string | null;

  /** The seat's organization when it was written. */
  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  /** Who entered it on behalf, with its channel. */
  @Column('uuid', { nullable: true })
  enteredById!: string | null;

  @Column('text', { nullable: true })
  channel!: EntryChannel | null;

  /** On behalf: the day it was said. */
  @Column('date', { nullable: true })
  saidOn!: string | null;

  @Column('timestamptz')
  postedAt!: Date;

  /** Last day for the response by the rules then in force; null: no clock runs. */
  @Column('date', { nullable: true })
  dueOn!: string | null;
}
