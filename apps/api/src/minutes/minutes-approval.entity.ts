import type { ApprovalMeans } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** An approval or refusal of one version; a newer version makes it void. Never changes. */
@Entity()
export class MinutesApproval extends Row {
  /** Of which forum: in a joint meeting the version belongs to another one's minutes. */
  @Column('uuid')
  minutesId!: string;

  @Column('uuid')
  minutesVersionId!: string;

  @Column('text')
  outcome!: 'approved' | 'refused';

  @Column('text')
  means!: ApprovalMeans;

  /** Null where a meeting or silence approved. */
  @Column('uuid', { nullable: true })
  approverId!: string | null;

  @Column('text', { nullable: true })
  role!: 'co_chair' | 'chair' | 'attendee' | null;

  @Column('uuid', { nullable: true })
  benchId!: string | null;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  /** The decision by which a later meeting approved. */
  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  decidedAt!: Date;
}
