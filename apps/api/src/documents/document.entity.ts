import type { Origin } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

export type DocumentKind =
  | 'plan'
  | 'minutes'
  | 'rules'
  | 'law'
  | 'inception_report'
  | 'end_of_commitment_report'
  | 'evaluation'
  | 'presentation'
  | 'systematisation'
  | 'evidence'
  | 'photo'
  | 'recording'
  | 'page'
  | 'other';

/** A file, a link, or a source known only by its title. */
@Entity()
export class Document extends EditableRow {
  @Column('uuid')
  jurisdictionId!: string;

  /** Null: of the whole jurisdiction. */
  @Column('uuid', { nullable: true })
  forumId!: string | null;

  @Column('text')
  kind!: DocumentKind;

  /** `forum`: who reads the papers of the forum. */
  @Column('text', { default: 'forum' })
  visibility!: 'public' | 'forum' | 'secretariat';

  @Column('text', { nullable: true })
  author!: string | null;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  publisher!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  /** Of the document itself. */
  @Column('text', { default: 'und' })
  language!: string;

  @Column(() => StoredDate)
  published!: StoredDate;

  @Column('text', { nullable: true })
  url!: string | null;

  /** Random name of the stored file; null for a link. */
  @Column('text', { nullable: true })
  storageName!: string | null;

  /** As it is offered for download. */
  @Column('text', { nullable: true })
  fileName!: string | null;

  @Column('text', { nullable: true })
  mediaType!: string | null;

  @Column('int', { nullable: true })
  sizeBytes!: number | null;

  /** SHA-256 of the file. */
  @Column('bytea', { nullable: true })
  contentHash!: Buffer | null;

  @Column('uuid', { nullable: true })
  uploadedById!: string | null;

  @Column('text', { default: 'entered' })
  origin!: Origin;

  @Column('text', { nullable: true })
  sourceKey!: string | null;
}
