import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the append-only log: who did what, in which role, on which object. */
@Entity()
export class AuditLog {
  @PrimaryColumn('uuid')
  id!: string;

  /** PostgreSQL's xid8 of the write; read below pg_snapshot_xmin in the order (transactionId, id). */
  @Column({ type: 'bigint', insert: false, update: false })
  transactionId!: string;

  @Column('timestamptz')
  at!: Date;

  /** Null: the public, or the system itself. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  /** The role in which the act was made. */
  @Column('text', { nullable: true })
  role!: string | null;

  /** The seat for which it was made. */
  @Column('uuid', { nullable: true })
  seatId!: string | null;

  /** The act's name: convene_meeting. */
  @Column('text')
  act!: string;

  @Column('text')
  objectType!: string;

  @Column('uuid', { nullable: true })
  objectId!: string | null;

  @Column('uuid', { nullable: true })
  forumId!: string | null;

  @Column('text', { nullable: true })
  requestId!: string | null;

  /** SHA-256 of salt and canonical JSON of the values, which lie in AuditValue. */
  @Column('bytea', { nullable: true })
  valueDigest!: Buffer | null;
}
