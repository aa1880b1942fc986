import type { MinutesState } from '@mesa/domain/minutes-state';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** The minutes of a meeting as held by one forum; the text is in MinutesVersion and MinutesPassage. */
@Entity()
export class Minutes extends ImportableRow {
  @Column('uuid')
  meetingForumId!: string;

  @Column('uuid')
  forumId!: string;

  /** In a joint meeting: the minutes of the other forum, whose passages and blocks are these too. */
  @Column('uuid', { nullable: true })
  sharesTextOfId!: string | null;

  @Column('text', { default: 'draft' })
  state!: MinutesState;

  @Column('text', { default: 'und' })
  language!: string;

  /** Who wrote them, in the words of the source. */
  @Column('text', { nullable: true })
  authorRaw!: string | null;

  /** The signed paper. */
  @Column('uuid', { nullable: true })
  scannedDocumentId!: string | null;

  @Column('timestamptz', { nullable: true })
  circulatedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** Of imported minutes, whose hour is not known. */
  @Column('date', { nullable: true })
  publishedOn!: string | null;
}
