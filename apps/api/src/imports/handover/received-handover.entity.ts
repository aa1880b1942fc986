import { Column, Entity } from 'typeorm';

import { Row } from '../../database/row.entity.js';
import type { HandoverPack } from './handover-pack.js';

/** A pack that made a forum here. Its actas stay what they were: verifiable, and linked in the chain of the forum elsewhere. */
@Entity()
export class ReceivedHandover extends Row {
  @Column('uuid')
  forumId!: string;

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('date')
  exportedOn!: string;

  /** As text, in the order of its keys: a pack made of it is the same to the letter. */
  @Column('json')
  actas!: HandoverPack['actas'];
}
