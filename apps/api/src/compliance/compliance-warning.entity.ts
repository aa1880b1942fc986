import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** That secretariat and co-chairs were warned of a gap, so that it happens once for each number of days before. */
@Entity()
export class ComplianceWarning extends Row {
  @Column('uuid')
  forumId!: string;

  /** As the calendar computes it; the same as long as the same is asked. */
  @Column('text')
  obligationKey!: string;

  @Column('date')
  dueOn!: string;

  /** How many calendar days before the last one it was to come. */
  @Column('int')
  days!: number;
}
