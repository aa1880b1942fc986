import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';
import type { KeptChoices } from './import-choices.js';

/** One import that changed something: of which file, with what its importer chose, and whether it was taken back. */
@Entity()
export class ImportBatch extends Row {
  @Column('uuid')
  forumId!: string;

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('text', { nullable: true })
  fileName!: string | null;

  /** SHA-256 of the file as it was handed in. */
  @Column('bytea')
  fileHash!: Buffer;

  /** Taken up again when the same file, or the same word, comes a second time. */
  @Column('jsonb')
  choices!: KeptChoices;

  @Column('int')
  created!: number;

  @Column('int')
  changed!: number;

  @Column('int')
  kept!: number;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}
