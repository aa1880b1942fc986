import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A batch of audit rows closed by one seal; each seal names the hash of the one before. */
@Entity()
export class AuditSeal {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn('int')
  number!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('int')
  rowCount!: number;

  @Column('bytea')
  merkleRoot!: Buffer;

  /** Null in the first seal only. */
  @Column('bytea', { nullable: true })
  previousHash!: Buffer | null;

  @Column('bytea')
  hash!: Buffer;

  /** The xid8 of the last row sealed. */
  @Column('bigint')
  lastTransactionId!: string;

  @Column('uuid')
  lastAuditLogId!: string;
}
