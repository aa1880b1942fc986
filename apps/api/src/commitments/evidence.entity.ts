import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

@Entity()
export class Evidence extends ImportableRow {
  @Column('uuid')
  statementId!: string;

  @Column('uuid')
  documentId!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { default: 'und' })
  language!: string;
}
