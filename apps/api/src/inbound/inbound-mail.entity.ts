import type { InboundKind, InboundOutcome } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A mail that came in and what became of it; nothing of what it says, nor of who sent it. */
@Entity()
export class InboundMail extends Row {
  /** SHA-256 of its Message-ID: a mail that is brought twice counts once. */
  @Column('bytea')
  messageHash!: Buffer;

  @Column('timestamptz')
  receivedAt!: Date;

  @Column('text')
  kind!: InboundKind;

  @Column('text')
  outcome!: InboundOutcome;

  /** The meeting that it is about. */
  @Column('uuid', { nullable: true })
  meetingForumId!: string | null;
}
