import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

@Entity()
export class Holiday extends EditableRow {
  @Column('uuid')
  jurisdictionId!: string;

  @Column('date')
  day!: string;

  @Column('text')
  name!: string;

  /** False where the secretariat says that people work that day. */
  @Column('boolean', { default: true })
  observed!: boolean;

  /** From the published calendar, or by the secretariat. */
  @Column('text')
  enteredBy!: 'calendar' | 'secretariat';
}
