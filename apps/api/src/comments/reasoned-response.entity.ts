import type { Disposition } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

@Entity()
export class ReasonedResponse extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('text', { default: 'draft' })
  state!: 'draft' | 'published';

  @Column('text')
  disposition!: Disposition;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'und' })
  language!: string;

  /** The unit that answers. */
  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Column('uuid')
  personId!: string;

  /** The change it led to. */
  @Column('uuid', { nullable: true })
  amendmentId!: string | null;

  @Column('uuid', { nullable: true })
  wordingId!: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
}
