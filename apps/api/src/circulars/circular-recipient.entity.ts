import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** To whom a circular went, as of the moment of sending; who has no account is among them, and is to be called. */
@Entity()
export class CircularRecipient extends Row {
  @Column('uuid')
  circularId!: string;

  @Column('uuid')
  personId!: string;
}
