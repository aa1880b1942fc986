import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

@Entity()
export class AmendmentChangeWording extends Row {
  @Column('uuid')
  changeId!: string;

  @Column('text')
  side!: 'from' | 'to';

  @Column('uuid')
  wordingId!: string;

  @Column('int')
  position!: number;
}
