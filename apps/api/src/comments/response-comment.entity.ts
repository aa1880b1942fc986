import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A comment that a response answers. */
@Entity()
export class ResponseComment extends Row {
  @Column('uuid')
  responseId!: string;

  @Column('uuid')
  commentId!: string;
}
