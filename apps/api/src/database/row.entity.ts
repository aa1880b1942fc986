import type { Origin } from '@mesa/domain/vocabulary';
import { BeforeInsert, Column, CreateDateColumn, PrimaryColumn, VersionColumn } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** A row that is written once. Its id is made here, so that it is known before the row is. */
export abstract class Row {
  @PrimaryColumn('uuid')
  id!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @BeforeInsert()
  protected giveId(): void {
    this.id ??= uuidv7();
  }
}

/** A row that people edit; an edit names the version it has read. */
export abstract class EditableRow extends Row {
  @VersionColumn({ type: 'int' })
  version!: number;
}

/** An editable row that an import may have made. */
export abstract class ImportableRow extends EditableRow {
  @Column('text', { default: 'entered' })
  origin!: Origin;

  /** Stable name of the record in the imported file, so that a second import finds this row; null if entered. */
  @Column('text', { nullable: true })
  sourceKey!: string | null;

  /** The document that the record names as its source. */
  @Column('uuid', { nullable: true })
  sourceDocumentId!: string | null;
}
