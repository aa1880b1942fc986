import type { Delivery } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** How a person wants to be told, of everything for which they chose nothing else. Who never chose has no row. */
@Entity()
export class NotificationSetting extends EditableRow {
  @Column('uuid')
  personId!: string;

  @Column('text')
  delivery!: Delivery;

  /** Wall times of the jurisdiction between which no mail is sent; both or neither. */
  @Column('time', { nullable: true })
  quietFrom!: string | null;

  @Column('time', { nullable: true })
  quietUntil!: string | null;

  /** Of mails; null: the jurisdiction's first. */
  @Column('text', { nullable: true })
  language!: Language | null;
}
