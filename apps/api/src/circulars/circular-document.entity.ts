import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A document of the repository that goes with a circular. */
@Entity()
export class CircularDocument extends Row {
  @Column('uuid')
  circularId!: string;

  @Column('uuid')
  documentId!: string;
}
