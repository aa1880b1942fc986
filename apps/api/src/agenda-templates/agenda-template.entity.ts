import type { AgendaItemKind, MeetingKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** An item that an agenda may begin with; it points at nothing of the meeting from which it was taken. */
export interface TemplateItem {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly description: string | null;
  readonly minutes: number | null;
}

/** An agenda that a forum keeps to begin others with, for one kind of meeting. */
@Entity()
export class AgendaTemplate extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  kind!: MeetingKind;

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('jsonb')
  items!: TemplateItem[];
}
