import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** By which rules a forum moderates comments: each version stays as it was published, the newest holds. */
@Entity()
export class ModerationRules extends Row {
  @Column('uuid')
  forumId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  text!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('uuid', { nullable: true })
  publishedById!: string | null;

  @Column('timestamptz')
  publishedAt!: Date;
}
