import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A person's private way to read their meetings in a calendar program; whoever has its address reads it. */
@Entity()
export class CalendarFeed extends Row {
  @Column('uuid')
  accountId!: string;

  /** SHA-256 of the token in the address. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  /** A day of UTC, so that its owner sees which address is still in use. */
  @Column('date', { nullable: true })
  lastReadOn!: string | null;
}
