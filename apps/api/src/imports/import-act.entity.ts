import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row that an import made or changed, in its order. */
@Entity()
export class ImportAct {
  @PrimaryColumn('uuid')
  batchId!: string;

  @PrimaryColumn('int')
  position!: number;

  @Column('text')
  act!: 'created' | 'changed';

  /** Name of the ImportedRecord. */
  @Column('text')
  sourceKey!: string;

  /** Name of the table. */
  @Column('text')
  objectType!: string;

  @Column('uuid')
  objectId!: string;

  /** When the import had ended; another one by now: people have edited it. Null where rows have no versions. */
  @Column('int', { nullable: true })
  objectVersion!: number | null;

  /** Of what was changed: the row that held the record before. */
  @Column('uuid', { nullable: true })
  formerObjectId!: string | null;

  @Column('jsonb', { nullable: true })
  formerDigests!: Record<string, string> | null;

  /** Of what was changed: where the values before are, until they are erased. */
  @Column('uuid', { nullable: true })
  auditLogId!: string | null;
}
