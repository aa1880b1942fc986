import type { SnapshotReason, SnapshotState } from '@mesa/domain/link-snapshot';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What a document's link led to, fetched once after it was published: never its content, only what shows whether it changed. */
@Entity()
export class LinkSnapshot extends Row {
  @Column('uuid')
  documentId!: string;

  @Column('text', { default: 'waiting' })
  state!: SnapshotState;

  /** How often it was asked for without an answer. */
  @Column('int', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  fetchedAt!: Date | null;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  mediaType!: string | null;

  @Column('int', { nullable: true })
  sizeBytes!: number | null;

  /** SHA-256 of the bytes as they came. */
  @Column('bytea', { nullable: true })
  contentHash!: Buffer | null;

  @Column('text', { nullable: true })
  reason!: SnapshotReason | null;

  @Column('int', { nullable: true })
  httpStatus!: number | null;
}
