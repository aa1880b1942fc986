import type { Completion, StatementAuthor } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

/** What somebody states, on a date, about one wording. No row is "the" status. */
@Entity()
export class StatusStatement extends ImportableRow {
  @Column('uuid')
  wordingId!: string;

  @Column('text')
  author!: StatementAuthor;

  @Column('text', { default: 'draft' })
  state!: 'draft' | 'published';

  @Column('text')
  completion!: Completion;

  /** In the words of the source. */
  @Column('text', { nullable: true })
  completionRaw!: string | null;

  @Column(() => StoredDate)
  statedOn!: StoredDate;

  @Column(() => StoredDate)
  period!: StoredDate;

  @Column('text', { nullable: true })
  indicatorValue!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { nullable: true })
  challenges!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Column('uuid', { nullable: true })
  benchId!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** The statement that this one verifies. */
  @Column('uuid', { nullable: true })
  verifiesId!: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
}
