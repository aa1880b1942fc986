import type { AmbitionChange } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What a member of the civil bench says an amendment does to ambition. Said for good; a later one stands beside it. */
@Entity()
export class AmbitionStatement extends Row {
  @Column('uuid')
  amendmentId!: string;

  @Column('uuid')
  forumId!: string;

  @Column('text')
  ambition!: AmbitionChange;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('timestamptz')
  statedAt!: Date;
}
