import type { EntityManager } from 'typeorm';

import { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { PlacedText } from '../minutes/minutes-passage.repository.js';
import { MinutesTemplate } from './minutes-template.entity.js';

/** What the minutes of a meeting begin with: by its kind, in the forum that writes them, under the items of its agenda. */
export async function openingText(manager: EntityManager, forumId: string, { id: meetingId, kind }: Meeting): Promise<PlacedText[]> {
  const template = await manager.findOneBy(MinutesTemplate, { forumId, kind });
  if (!template) return [];
  const { opening, underItem } = template;
  const items = underItem === null ? [] : await manager.find(AgendaItem, { where: { meetingId, state: 'accepted' }, order: { position: 'ASC' } });
  const placed = (agendaItemId: string | null, text: string | null): PlacedText[] => (text === null ? [] : [{ agendaItemId, text, mentions: null, isWithheld: false, withheldReason: null, writers: null }]);
  return [...placed(null, opening), ...items.flatMap(({ id }) => placed(id, underItem))];
}
