import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

/** A mayor's time in office; its end is another date than the plan's. */
@Entity()
export class Administration extends ImportableRow {
  @Column('uuid')
  jurisdictionId!: string;

  /** Null where no source names them. */
  @Column('text', { nullable: true })
  mayor!: string | null;

  @Column(() => StoredDate)
  started!: StoredDate;

  @Column(() => StoredDate)
  ended!: StoredDate;
}
