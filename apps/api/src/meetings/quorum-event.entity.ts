import type { Quorum } from '@mesa/domain/quorum';
import type { QuorumState } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** The quorum turned, as the room saw it; never changed by a later correction of the roll. */
@Entity()
export class QuorumEvent extends Row {
  @Column('uuid')
  meetingForumId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  state!: QuorumState;

  @Column('text')
  call!: Quorum['call'];

  /** The count that showed it. */
  @Column('jsonb')
  quorum!: Quorum;
}
