import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a follower of the audit log (mail, cache, live updates) has read. */
@Entity()
export class AuditCursor {
  @PrimaryColumn('text')
  follower!: string;

  /** An xid8, as in AuditLog. */
  @Column('bigint')
  transactionId!: string;

  @Column('uuid')
  auditLogId!: string;
}
