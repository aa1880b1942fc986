import { invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { AgendaTemplate, type TemplateItem } from './agenda-template.entity.js';
import type { DeleteAgendaTemplateInput, SaveAgendaTemplateInput } from './agenda-template.input.js';
import { manageTemplates } from './agenda-template.policy.js';

const MOST = 100;

/** Agendas kept from one meeting to begin others with. */
@Injectable()
export class AgendaTemplateService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  /** By kind, then by name. @throws NOT_FOUND */
  async ofForum(viewer: Viewer, forumId: string): Promise<AgendaTemplate[]> {
    authorizeReading(viewer, manageTemplates, await this.places.ofForum(forumId));
    return this.dataSource.manager.find(AgendaTemplate, { where: { forumId }, order: { kind: 'ASC', name: 'ASC' }, take: MOST });
  }

  /** From the agenda as it stands. @throws NOT_FOUND, INVALID where there is no agenda, CONFLICT already_exists for a name that is taken */
  async save(viewer: Viewer, input: SaveAgendaTemplateInput): Promise<AgendaTemplate> {
    const held = await this.dataSource.manager.findOneBy(MeetingForum, { id: input.meetingForumId });
    if (!held) throw notFound();
    const place = await this.places.ofForum(held.forumId);
    if (held.ordinal === null) authorizeReading(viewer, manageTemplates, place);
    const { role } = authorize(viewer, manageTemplates, place);
    return this.writes.once(viewer, { entity: AgendaTemplate, operation: 'saveAgendaTemplate', input }, async ({ manager, audit }) => {
      const { kind } = await manager.findOneByOrFail(Meeting, { id: held.meetingId });
      const items = await itemsOf(manager, held.meetingId);
      if (items.length === 0) throw invalid({ agenda: 'required' });
      const content = { kind, name: input.name, language: input.language ?? 'und', items };
      const template = await manager.save(manager.create(AgendaTemplate, { ...content, forumId: place.forumId }));
      await audit({ act: 'save_agenda_template', objectType: 'agenda_template', objectId: template.id, role, forumId: place.forumId, after: content });
      return template;
    });
  }

  /** Meetings that began with it keep their agenda. Gives it as it was. @throws NOT_FOUND, CONFLICT stale_version */
  delete(viewer: Viewer, { templateId, version }: DeleteAgendaTemplateInput): Promise<AgendaTemplate> {
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const template = await manager.findOne(AgendaTemplate, { where: { id: templateId }, lock: { mode: 'pessimistic_write' } });
      if (!template) throw notFound();
      const place = await this.places.ofForum(template.forumId, manager);
      authorizeReading(viewer, manageTemplates, place);
      const { role } = authorize(viewer, manageTemplates, place);
      assertVersion(template, version);
      const { kind, name, language, items } = template;
      await manager.delete(AgendaTemplate, { id: template.id });
      await audit({ act: 'delete_agenda_template', objectType: 'agenda_template', objectId: template.id, role, forumId: place.forumId, before: { kind, name, language, items } });
      return template;
    });
  }
}

async function itemsOf(manager: EntityManager, meetingId: string): Promise<TemplateItem[]> {
  const items = await manager.find(AgendaItem, { where: { meetingId, state: 'accepted' }, order: { position: 'ASC' } });
  return items.map(({ kind, title, description, plannedMinutes }) => ({ kind: kind ?? 'discussion', title, description, minutes: plannedMinutes }));
}
