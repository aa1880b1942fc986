import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The values of an audit row, apart from it so that they can be erased. */
@Entity()
export class AuditValue {
  @PrimaryColumn('uuid')
  auditLogId!: string;

  /** 16 random bytes. */
  @Column('bytea')
  salt!: Buffer;

  @Column('jsonb', { nullable: true })
  before!: unknown | null;

  @Column('jsonb', { nullable: true })
  after!: unknown | null;

  @Column('text', { nullable: true })
  clientAddress!: string | null;
}
