import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** To whom a version was sent. */
@Entity()
export class MinutesCirculation extends Row {
  @Column('uuid')
  minutesVersionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  circulatedAt!: Date;
}
