import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A titular who cannot come named the alternate, who is told. */
@Entity()
export class AlternateCall extends Row {
  @Column('uuid')
  meetingForumId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  alternateId!: string;

  @Column('uuid')
  namedById!: string;

  @Column('timestamptz')
  calledAt!: Date;

  /** Null where no address is known. */
  @Column('uuid', { nullable: true })
  mailId!: string | null;
}
