import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** A member disputes a statement; the unit answers. */
@Entity()
export class Contestation extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('uuid')
  statementId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('timestamptz')
  contestedAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text', { nullable: true })
  answerLanguage!: string | null;

  @Column('uuid', { nullable: true })
  answeredById!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
