import type { Delivery, NotificationKind } from '@mesa/domain/notifications';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** How a person wants to be told of one kind, where that differs from the rest. */
@Entity()
export class NotificationPreference extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: NotificationKind;

  @Column('text')
  delivery!: Delivery;
}
