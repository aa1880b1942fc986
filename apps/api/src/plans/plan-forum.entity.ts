import type { PlanForumPart } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** A forum in a plan; one leads at any day. */
@Entity()
export class PlanForum extends EditableRow {
  @Column('uuid')
  planId!: string;

  @Column('uuid')
  forumId!: string;

  @Column('text')
  part!: PlanForumPart;

  /** Null where not known. */
  @Column('date', { nullable: true })
  validFrom!: string | null;

  /** Last day. */
  @Column('date', { nullable: true })
  validUntil!: string | null;
}
