import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** What somebody needs to attend: for them and the secretariat alone, and erased after the meeting. */
@Entity()
export class AccessNeed extends EditableRow {
  @Column('uuid')
  meetingForumId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  text!: string;
}
