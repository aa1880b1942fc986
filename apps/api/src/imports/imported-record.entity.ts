import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What the last import said of one record: a digest per field, no content. A later import changes only
 * the fields of which its file says something else, and leaves what people have edited here since.
 */
@Entity()
export class ImportedRecord {
  /** Name of the record: which import, and which record of its file. */
  @PrimaryColumn('text')
  sourceKey!: string;

  /** Name of the table. */
  @Column('text')
  objectType!: string;

  @Column('uuid')
  objectId!: string;

  @Column('jsonb')
  digests!: Record<string, string>;
}
