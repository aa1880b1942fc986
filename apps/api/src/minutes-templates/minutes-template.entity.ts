import type { MeetingKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** The text that the minutes of one kind of meeting begin with; a forum has one for each kind at most. */
@Entity()
export class MinutesTemplate extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  kind!: MeetingKind;

  @Column('text', { default: 'und' })
  language!: string;

  /** What stands under no item; null for nothing. */
  @Column('text', { nullable: true })
  opening!: string | null;

  /** What stands under each item; null for nothing. */
  @Column('text', { nullable: true })
  underItem!: string | null;
}
