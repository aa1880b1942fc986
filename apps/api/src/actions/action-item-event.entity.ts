import type { ActionEventKind } from '@mesa/domain/action-escalation';
import type { ActionState } from '@mesa/domain/action-state';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

/** An entry in the conversation about an action: a step, a note, a proof. It is never changed. */
@Entity()
export class ActionItemEvent extends Row {
  @Column('uuid')
  actionItemId!: string;

  @Column('text')
  kind!: ActionEventKind;

  /** Null: it was made. */
  @Column('text', { nullable: true })
  fromState!: ActionState | null;

  /** Where it stood from then on, also where the entry moved nothing. */
  @Column('text')
  toState!: ActionState;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  /** Why, or what was noted. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  happenedAt!: Date;

  /** Of a change of date: what it was, and what it became. */
  @Column(() => StoredDate)
  fromDue!: StoredDate;

  @Column(() => StoredDate)
  toDue!: StoredDate;

  /** Of a change of owner. */
  @Column('uuid', { nullable: true })
  fromOwnerSeatId!: string | null;

  @Column('uuid', { nullable: true })
  fromOwnerOrganizationId!: string | null;

  @Column('uuid', { nullable: true })
  toOwnerSeatId!: string | null;

  @Column('uuid', { nullable: true })
  toOwnerOrganizationId!: string | null;

  /** The proof; its date is the document's. */
  @Column('uuid', { nullable: true })
  documentId!: string | null;
}
