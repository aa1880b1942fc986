import type { CommitmentRelationKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A commitment points at one of another plan: of a plan kept here, or of one elsewhere by its title. */
@Entity()
export class CommitmentRelation extends Row {
  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  kind!: CommitmentRelationKind;

  /** Null where it is not kept here; then title and plan say which. */
  @Column('uuid', { nullable: true })
  otherCommitmentId!: string | null;

  @Column('text', { nullable: true })
  otherTitle!: string | null;

  @Column('text', { nullable: true })
  otherPlan!: string | null;

  @Column('text', { nullable: true })
  otherUrl!: string | null;

  @Column('text', { default: 'und' })
  language!: string;
}
