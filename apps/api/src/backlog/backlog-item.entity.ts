import type { BacklogState } from '@mesa/domain/backlog-state';
import type { AgendaItemKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** A topic that somebody wants on an agenda. */
@Entity()
export class BacklogItem extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text')
  kind!: AgendaItemKind;

  @Column('uuid', { nullable: true })
  commitmentId!: string | null;

  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  /** Null once the person was erased. */
  @Column('uuid', { nullable: true })
  proposedById!: string | null;

  /** The seat that it was proposed for; null where the secretariat noted it. */
  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('text', { default: 'waiting' })
  state!: BacklogState;

  /** Why declined. */
  @Column('text', { nullable: true })
  stateReason!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  /** The meeting whose agenda it was put on. */
  @Column('uuid', { nullable: true })
  meetingForumId!: string | null;
}
