import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

@Entity()
export class Bench extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  kind!: 'government' | 'civil_society' | 'other';

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('int')
  position!: number;
}
