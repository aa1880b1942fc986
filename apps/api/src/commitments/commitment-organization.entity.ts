import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A responsible unit or partner of a commitment, or of one of its milestones. */
@Entity()
export class CommitmentOrganization extends Row {
  @Column('uuid')
  commitmentId!: string;

  /** Null: of the whole commitment. */
  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @Column('uuid')
  organizationId!: string;

  @Column('text')
  part!: 'responsible' | 'partner';
}
