import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

@Entity()
export class Bench extends EditableRow {
  @Column('uuid')
  forumId!: string;

  /** Stable within the forum; government and civil_society have their usual meaning. */
  @Column('text')
  key!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('int')
  position!: number;
}
