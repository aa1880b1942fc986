import type { Translator } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';
import type { TranslatedField, TranslatedObject } from './translation.model.js';

/** A text in another language; enters no hash, and pins point to the original. */
@Entity()
export class Translation extends EditableRow {
  /** Name of the table. */
  @Column('text')
  objectType!: TranslatedObject;

  @Column('uuid')
  objectId!: string;

  /** Version of the row that was translated; 1 where a row has none. */
  @Column('int')
  objectVersion!: number;

  /** Name of the column. */
  @Column('text')
  field!: TranslatedField;

  @Column('text')
  text!: string;

  @Column('text')
  language!: string;

  @Column('text')
  translator!: Translator;

  @Column('uuid', { nullable: true })
  translatedById!: string | null;

  /** Of a machine translation. */
  @Column('text', { nullable: true })
  tool!: string | null;

  @Column('timestamptz')
  translatedAt!: Date;
}
