import type { TextMention } from '@mesa/domain/text-mention';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** Who wrote how much of a passage. */
export interface PassageWriter {
  readonly personId: string;
  /** UTF-16 units that still stand. */
  readonly characters: number;
}

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

  /** What its words name; null for nothing, and once withdrawn. */
  @Column('jsonb', { nullable: true })
  mentions!: readonly TextMention[] | null;

  @Column('text', { default: 'und' })
  language!: string;

  /** Not shown to the public; counted and hashed all the same. */
  @Column('boolean', { default: false })
  isWithheld!: boolean;

  @Column('text', { nullable: true })
  withheldReason!: string | null;

  /** Who wrote how much of it in the shared editor, the most first; null where it was written in a form. */
  @Column('jsonb', { nullable: true })
  writers!: readonly PassageWriter[] | null;
}
