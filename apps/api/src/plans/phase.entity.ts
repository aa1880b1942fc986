import type { PhaseKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

@Entity()
export class Phase extends ImportableRow {
  @Column('uuid')
  planId!: string;

  @Column('text')
  kind!: PhaseKind;

  /** Of a finer phase. */
  @Column('text', { nullable: true })
  label!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('int')
  position!: number;

  @Column('date', { nullable: true })
  startsOn!: string | null;

  /** Last day. */
  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('boolean', { default: false })
  commentsOpen!: boolean;
}
