import type { TextMention } from '@mesa/domain/text-mention';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A block of the published acta. Never changes, but that a withdrawal makes content and salt null. */
@Entity()
export class MinutesBlock extends Row {
  /** The minutes that hold the text; in a joint meeting those of the first forum. */
  @Column('uuid')
  minutesId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  kind!: 'heading' | 'passage' | 'attendance' | 'decision' | 'attachment';

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  /** Whose attendance the block tells, for when its content is gone; null for any other block and for guests. */
  @Column('uuid', { nullable: true })
  seatId!: string | null;

  /** The block as hashed; null once withdrawn. */
  @Column('jsonb', { nullable: true })
  content!: unknown | null;

  /** What the words of a passage name, beside what is hashed; null for nothing, and once withdrawn. */
  @Column('jsonb', { nullable: true })
  mentions!: readonly TextMention[] | null;

  /** 16 random bytes; null once withdrawn. */
  @Column('bytea', { nullable: true })
  salt!: Buffer | null;

  /** SHA-256 of salt and canonical JSON of the content. */
  @Column('bytea')
  hash!: Buffer;

  /** Hash in the public export, content not. */
  @Column('boolean', { default: false })
  isWithheld!: boolean;

  @Column('text', { nullable: true })
  withheldReason!: string | null;
}
