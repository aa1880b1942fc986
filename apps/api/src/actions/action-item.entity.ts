import type { EscalationTarget } from '@mesa/domain/action-escalation';
import type { ActionState } from '@mesa/domain/action-state';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

@Entity()
export class ActionItem extends ImportableRow {
  @Column('uuid')
  forumId!: string;

  /** Permanent in the forum, never reused; its address. */
  @Column('int')
  number!: number;

  /** Where it was agreed, if in a meeting. */
  @Column('uuid', { nullable: true })
  meetingForumId!: string | null;

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  @Column('uuid', { nullable: true })
  commitmentId!: string | null;

  /** Of that commitment. */
  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @Column('text')
  text!: string;

  @Column('text', { default: 'und' })
  language!: string;

  /** Exactly one of ownerSeatId and ownerOrganizationId; imported perhaps none. */
  @Column('uuid', { nullable: true })
  ownerSeatId!: string | null;

  @Column('uuid', { nullable: true })
  ownerOrganizationId!: string | null;

  @Column('text', { default: 'open' })
  state!: ActionState;

  @Column(() => StoredDate)
  due!: StoredDate;

  /** Since when it lies with the co-chairs; null again once it is done or has a new date. */
  @Column('timestamptz', { nullable: true })
  escalatedAt!: Date | null;

  @Column('text', { nullable: true })
  escalatedTo!: EscalationTarget | null;
}
