import type { ChangeKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** One change of an amendment, from wordings to wordings. */
@Entity()
export class AmendmentChange extends Row {
  @Column('uuid')
  amendmentId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  kind!: ChangeKind;
}
