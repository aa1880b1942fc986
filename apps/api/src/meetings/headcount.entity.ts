import type { Sector } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** Numbers as a source printed them; never used for quorum. Neither bench nor sector: the total. */
@Entity()
export class Headcount extends ImportableRow {
  @Column('uuid')
  meetingForumId!: string;

  @Column('uuid', { nullable: true })
  benchId!: string | null;

  @Column('text', { nullable: true })
  sector!: Sector | null;

  @Column('int', { nullable: true })
  attended!: number | null;

  @Column('int', { nullable: true })
  apologies!: number | null;

  @Column('text', { default: 'exact' })
  certainty!: 'exact' | 'approximate' | 'at_least';
}
