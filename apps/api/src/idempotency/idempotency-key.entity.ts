import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A request that must have one effect however often it is sent; kept for seven days. */
@Entity()
export class IdempotencyKey extends Row {
  /** Who sent it, or else linkHash. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  /** SHA-256 of the mailed link through which it came. */
  @Column('bytea', { nullable: true })
  linkHash!: Buffer | null;

  @Column('text')
  key!: string;

  /** SHA-256 of operation and input; the same key with another hash is refused. */
  @Column('bytea')
  requestHash!: Buffer;

  /** What the first request answered. */
  @Column('jsonb', { nullable: true })
  payload!: unknown | null;
}
