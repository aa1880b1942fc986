import type { PresenceCapacity, PresenceMode, PresenceSource } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** A person in a meeting from one moment to another. */
@Entity()
export class Presence extends EditableRow {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('text')
  capacity!: PresenceCapacity;

  @Column('text')
  mode!: PresenceMode;

  @Column('text')
  source!: PresenceSource;

  @Column('timestamptz')
  arrivedAt!: Date;

  /** Null while still there. */
  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}
