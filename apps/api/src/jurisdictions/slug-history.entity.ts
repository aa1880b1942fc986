import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A slug ever given to a forum or plan: never given to another in the same jurisdiction. The current one is on the forum or plan. */
@Entity()
export class SlugHistory extends Row {
  @Column('uuid')
  jurisdictionId!: string;

  @Column('text')
  slug!: string;

  /** Exactly one of forumId and planId. */
  @Column('uuid', { nullable: true })
  forumId!: string | null;

  @Column('uuid', { nullable: true })
  planId!: string | null;
}
