import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';
import type { PhaseMail } from './phase.mail.js';

/** Members were told that a phase turned on that day: once, also where none could be reached. */
@Entity()
export class PhaseNotice extends Row {
  @Column('uuid')
  phaseId!: string;

  @Column('text')
  kind!: PhaseMail;

  @Column('date')
  day!: string;
}
