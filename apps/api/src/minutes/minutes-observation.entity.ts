import type { TextAnchor } from '@mesa/domain/text-anchor';
import type { EntryChannel } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** What a member asks to change in circulated minutes. */
@Entity()
export class MinutesObservation extends EditableRow {
  @Column('uuid')
  minutesVersionId!: string;

  @Column('uuid', { nullable: true })
  minutesPassageId!: string | null;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  /** The words it is about; null for the whole passage or text, and once they are withdrawn. */
  @Column('jsonb', { nullable: true })
  anchor!: TextAnchor | null;

  /** What those words should read, empty for nothing; null for a remark. */
  @Column('text', { nullable: true })
  replacement!: string | null;

  /** Whether what was accepted is written in the next version; null before it is begun, and for a remark. */
  @Column('boolean', { nullable: true })
  isApplied!: boolean | null;

  @Column('text')
  text!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  observedAt!: Date;

  /** Whether it came after the time that the rules give; what was said within it and entered later did not. */
  @Column('boolean', { default: false })
  isLate!: boolean;

  /** On behalf: the day it was said. */
  @Column('date', { nullable: true })
  saidOn!: string | null;

  /** Who entered it on behalf, with its channel. */
  @Column('uuid', { nullable: true })
  enteredById!: string | null;

  @Column('text', { nullable: true })
  channel!: EntryChannel | null;

  @Column('text', { default: 'open' })
  state!: 'open' | 'taken_up' | 'declined';

  /** Why it was declined. */
  @Column('text', { nullable: true })
  answer!: string | null;
}
