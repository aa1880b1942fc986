import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** One forum asks another to hold a meeting together: nobody schedules for a forum but its own secretariat. */
@Entity()
export class JointOffer extends EditableRow {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  offeredByForumId!: string;

  /** The forum that is asked. */
  @Column('uuid')
  forumId!: string;

  @Column('text', { default: 'offered' })
  state!: 'offered' | 'accepted' | 'declined' | 'withdrawn';

  /** Why declined. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
