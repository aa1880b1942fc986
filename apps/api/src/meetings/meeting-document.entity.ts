import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What a document is to a meeting. */
@Entity()
export class MeetingDocument extends Row {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  kind!: 'paper' | 'presentation' | 'systematisation' | 'recording' | 'scanned_minutes' | 'other';
}
