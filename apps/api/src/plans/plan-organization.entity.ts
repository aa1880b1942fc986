import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

@Entity()
export class PlanOrganization extends Row {
  @Column('uuid')
  planId!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('text')
  part!: 'lead' | 'evaluator';
}
