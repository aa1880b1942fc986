import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** Somebody with an account who wants to hear of a forum in which they may have no part. */
@Entity()
export class ForumFollow extends Row {
  @Column('uuid')
  forumId!: string;

  @Column('uuid')
  personId!: string;
}
