import type { EntryChannel } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** A deputy named in writing for one meeting. */
@Entity()
export class DeputyNaming extends EditableRow {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  deputyId!: string;

  /** The titular or alternate, or else the organization. */
  @Column('uuid', { nullable: true })
  namedById!: string | null;

  @Column('uuid', { nullable: true })
  namedByOrganizationId!: string | null;

  /** The letter. */
  @Column('uuid', { nullable: true })
  documentId!: string | null;

  /** Who entered it on behalf, with its channel. */
  @Column('uuid', { nullable: true })
  enteredById!: string | null;

  @Column('text', { nullable: true })
  channel!: EntryChannel | null;

  @Column('timestamptz')
  namedAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
