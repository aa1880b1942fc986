import type { EntryChannel } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A person who is asked, for one seat; the mailed link holds the token of which this row has the hash. */
@Entity()
export class DatePollInvitee extends Row {
  @Column('uuid')
  pollId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  /** Null where no address of the person is known. */
  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  /** Who of the secretariat wrote the answer down; null where the person did. */
  @Column('uuid', { nullable: true })
  enteredById!: string | null;

  /** How the secretariat was told. */
  @Column('text', { nullable: true })
  channel!: EntryChannel | null;
}
