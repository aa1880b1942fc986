import type { ActionState } from '@mesa/domain/action-state';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

@Entity()
export class ActionItem extends ImportableRow {
  @Column('uuid')
  forumId!: string;

  /** Where it was agreed, if in a meeting. */
  @Column('uuid', { nullable: true })
  meetingForumId!: string | null;

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('uuid', { nullable: true })
  decisionId!: string | null;

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
}
