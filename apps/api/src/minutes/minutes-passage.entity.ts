import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

@Entity()
export class MinutesPassage extends EditableRow {
  @Column('uuid')
  minutesVersionId!: string;

  /** Null: before the first item or after the last. */
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('int')
  position!: number;

  /** Null once withdrawn with its block. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  /** Not shown to the public; counted and hashed all the same. */
  @Column('boolean', { default: false })
  isWithheld!: boolean;

  @Column('text', { nullable: true })
  withheldReason!: string | null;
}
