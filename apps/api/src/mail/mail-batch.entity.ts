import type { MailBatchSubject } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** Mails that go out together, at a moment until which they can be taken back. */
@Entity()
export class MailBatch extends Row {
  @Column('uuid')
  forumId!: string;

  /** What was sent. */
  @Column('text')
  subjectType!: MailBatchSubject;

  @Column('uuid')
  subjectId!: string;

  @Column('timestamptz')
  releaseAt!: Date;

  /** Before releaseAt; then none of its mails goes out. */
  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  /** Null where a later sending took its place, or the account has no person. */
  @Column('uuid', { nullable: true })
  undoneById!: string | null;
}
