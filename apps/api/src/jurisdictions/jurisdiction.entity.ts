import type { Origin } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

@Entity()
export class Jurisdiction extends EditableRow {
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  /** The state's own code of the municipality (in Chile the CUT). */
  @Column('text', { nullable: true })
  externalCode!: string | null;

  @Column('int', { nullable: true })
  ogpJoinedYear!: number | null;

  /** IANA name; every clock and every "today" of its forums is in it. */
  @Column('text')
  timeZone!: string;

  /** BCP 47, the first is the default. */
  @Column('text', { array: true })
  languages!: string[];

  /** A demonstration: every page says so. */
  @Column('boolean', { default: false })
  invented!: boolean;

  @Column('text', { default: 'entered' })
  origin!: Origin;

  @Column('text', { nullable: true })
  sourceKey!: string | null;

  @Column('uuid', { nullable: true })
  sourceDocumentId!: string | null;
}
