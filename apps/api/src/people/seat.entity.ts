import type { Sector } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** A place in a forum, vacant while no holding is in force. */
@Entity()
export class Seat extends ImportableRow {
  @Column('uuid')
  forumId!: string;

  /** Null in a forum without benches, or where unknown: counts for none. */
  @Column('uuid', { nullable: true })
  benchId!: string | null;

  /** An observer seat is shown and never counts. */
  @Column('text', { default: 'member' })
  standing!: 'member' | 'observer';

  @Column('text', { nullable: true })
  sector!: Sector | null;

  /** At most one of organizationId, groupLabel and isPersonal. */
  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  /** An unnamed plural: "youth associations". */
  @Column('text', { nullable: true })
  groupLabel!: string | null;

  /** A person's own seat, as an expert. */
  @Column('boolean', { default: false })
  isPersonal!: boolean;

  @Column('text', { nullable: true })
  label!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('boolean')
  isVoting!: boolean;

  @Column('int')
  position!: number;

  /** Null where not known. */
  @Column('date', { nullable: true })
  validFrom!: string | null;

  /** Last day. */
  @Column('date', { nullable: true })
  validUntil!: string | null;
}
