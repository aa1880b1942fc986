import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

@Entity()
export class ForumAlias extends Row {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;
}
