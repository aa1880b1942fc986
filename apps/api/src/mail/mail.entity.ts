import type { Language } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A mail on its way, written in the transaction of what it tells. It holds no text: links in it let someone in. */
@Entity()
export class Mail extends Row {
  /** Null once erased. */
  @Column('text', { nullable: true })
  recipient!: string | null;

  @Column('text')
  language!: Language;

  /** Which composer makes its text. */
  @Column('text')
  template!: string;

  /** What the composer needs: ids, never secrets. */
  @Column('jsonb')
  data!: Readonly<Record<string, string>>;

  /** bounced: refused for good; needless: when its time came there was nothing to send; kept: the demonstration shows it instead of sending. */
  @Column('text', { default: 'queued' })
  state!: 'queued' | 'sending' | 'sent' | 'bounced' | 'needless' | 'kept';

  @Column('int', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  /** The mails with which it goes out, and can be taken back; null: at once. */
  @Column('uuid', { nullable: true })
  batchId!: string | null;

  /** Of a bounced mail: the other server's words. */
  @Column('text', { nullable: true })
  bounceReason!: string | null;

  /** Of a kept mail only, as text. */
  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;
}
