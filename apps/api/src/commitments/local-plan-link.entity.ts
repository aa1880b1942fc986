import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

@Entity()
export class LocalPlanLink extends Row {
  @Column('uuid')
  objectiveId!: string;

  /** Exactly one of planId and commitmentId. */
  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('uuid', { nullable: true })
  commitmentId!: string | null;
}
