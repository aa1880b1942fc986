import type { ForumKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

@Entity()
export class Forum extends ImportableRow {
  @Column('uuid')
  jurisdictionId!: string;

  /** The current one; must stand in SlugHistory by the end of the transaction. */
  @Column('text')
  slug!: string;

  @Column('text')
  kind!: ForumKind;

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text', { nullable: true })
  purpose!: string | null;

  /** Measurable. */
  @Column('text', { nullable: true })
  goal!: string | null;

  @Column('text', { nullable: true })
  formedBy!: string | null;

  @Column(() => StoredDate)
  started!: StoredDate;

  @Column(() => StoredDate)
  ended!: StoredDate;

  /** A picture of its repository. */
  @Column('uuid', { nullable: true })
  crestDocumentId!: string | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** The edition before this one. */
  @Column('uuid', { nullable: true })
  succeedsId!: string | null;

  /** The highest meeting ordinal ever given; raise it by one UPDATE … RETURNING. */
  @Column('int', { default: 0 })
  lastOrdinal!: number;

  /** The highest number ever given to an action; raised in the same way. */
  @Column('int', { default: 0 })
  lastActionNumber!: number;
}
