import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A paper, recording or scanned acta of a meeting. */
@Entity()
export class MeetingDocument extends Row {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  kind!: 'paper' | 'scanned_minutes' | 'recording' | 'other';
}
