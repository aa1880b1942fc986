import type { ActionState } from '@mesa/domain/action-state';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A step in the history of an action. */
@Entity()
export class ActionItemEvent extends Row {
  @Column('uuid')
  actionItemId!: string;

  /** Null: it was made. */
  @Column('text', { nullable: true })
  fromState!: ActionState | null;

  @Column('text')
  toState!: ActionState;

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
