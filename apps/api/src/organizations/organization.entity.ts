import type { Sector } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

@Entity()
export class Organization extends ImportableRow {
  @Column('uuid')
  jurisdictionId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;

  /** Null where it is not known. */
  @Column('text', { nullable: true })
  sector!: Sector | null;

  /** In the words of the source. */
  @Column('text', { nullable: true })
  kindRaw!: string | null;

  @Column('text', { nullable: true })
  legalForm!: 'legal' | 'informal' | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** The unit this one was renamed or split from. */
  @Column('uuid', { nullable: true })
  succeedsId!: string | null;

  @Column(() => StoredDate)
  started!: StoredDate;

  @Column(() => StoredDate)
  ended!: StoredDate;
}
