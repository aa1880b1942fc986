import type { AgendaItemKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

@Entity()
export class AgendaItem extends ImportableRow {
  @Column('uuid')
  meetingId!: string;

  @Column('text', { default: 'accepted' })
  state!: 'proposed' | 'accepted' | 'declined';

  /** Null unless accepted. */
  @Column('int', { nullable: true })
  position!: number | null;

  /** Null only where imported. */
  @Column('text', { nullable: true })
  kind!: AgendaItemKind | null;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  /** Local wall time. */
  @Column('time', { nullable: true })
  plannedFrom!: string | null;

  @Column('int', { nullable: true })
  plannedMinutes!: number | null;

  /** When it was added to the agenda of a convened meeting; null for what was convened for. */
  @Column('timestamptz', { nullable: true })
  lateSince!: Date | null;

  /** Why then; public. Null for a topic that was proposed before, and only taken up then. */
  @Column('text', { nullable: true })
  lateReason!: string | null;

  @Column('uuid', { nullable: true })
  proposedById!: string | null;

  @Column('uuid', { nullable: true })
  commitmentId!: string | null;

  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @Column('uuid', { nullable: true })
  actionItemId!: string | null;

  /** What was told under it, in one line; what was decided or taken on has rows of its own. */
  @Column('text', { nullable: true })
  informed!: string | null;
}
