import type { AmendmentState } from '@mesa/domain/amendment-state';
import type { AmbitionChange, AmendmentKind, Tristate } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

/** One act over one or many changes of wording. */
@Entity()
export class Amendment extends ImportableRow {
  @Column('uuid')
  planId!: string;

  /** The lead forum, whose decision amends. */
  @Column('uuid')
  forumId!: string;

  /** Permanent within the plan. */
  @Column('int')
  number!: number;

  @Column('text')
  kind!: AmendmentKind;

  @Column('text', { default: 'proposed' })
  state!: AmendmentState;

  /** Null only where imported. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** Why rejected or withdrawn. */
  @Column('text', { nullable: true })
  stateReason!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('uuid', { nullable: true })
  proposedById!: string | null;

  @Column('uuid', { nullable: true })
  proposedBySeatId!: string | null;

  @Column('uuid', { nullable: true })
  proposedByOrganizationId!: string | null;

  @Column('timestamptz', { nullable: true })
  proposedAt!: Date | null;

  /** Null for an editorial one, or where imported. */
  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  @Column('text', { default: 'unknown' })
  consulted!: Tristate;

  /** How the forum was consulted. */
  @Column('text', { nullable: true })
  consultation!: string | null;

  /** As who proposed it says; null where nobody said. */
  @Column('text', { nullable: true })
  ambition!: AmbitionChange | null;

  /** Since when in force. */
  @Column(() => StoredDate)
  effective!: StoredDate;
}
