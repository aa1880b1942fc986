import type { PollAnswer } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What one person who was asked says of one date. */
@Entity()
export class DatePollAnswer extends Row {
  @Column('uuid')
  inviteeId!: string;

  @Column('uuid')
  optionId!: string;

  @Column('text')
  answer!: PollAnswer;
}
