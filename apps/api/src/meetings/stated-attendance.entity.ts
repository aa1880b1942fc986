import type { AttendanceStatement, PresenceSource } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** Attendance as a source states it, where no interval is known. No row: not recorded. */
@Entity()
export class StatedAttendance extends ImportableRow {
  @Column('uuid')
  meetingForumId!: string;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Never `not_recorded`: that is the absence of the row. */
  @Column('text')
  status!: AttendanceStatement;

  @Column('text')
  source!: PresenceSource;
}
