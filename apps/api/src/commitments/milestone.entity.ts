import type { MilestoneKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** What it says is in its wordings. */
@Entity()
export class Milestone extends ImportableRow {
  @Column('uuid')
  commitmentId!: string;

  /** Order of creation, permanent, never reused. */
  @Column('int')
  number!: number;

  @Column('text', { default: 'milestone' })
  kind!: MilestoneKind;

  /** As printed: "1.2". */
  @Column('text', { nullable: true })
  code!: string | null;

  /** In the words of the source. */
  @Column('text', { nullable: true })
  responsibleRaw!: string | null;
}
