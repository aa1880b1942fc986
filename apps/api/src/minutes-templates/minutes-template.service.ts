import { invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { draft } from '../minutes/minutes.policy.js';
import { MinutesTemplate } from './minutes-template.entity.js';
import type { DeleteMinutesTemplateInput, EditMinutesTemplateInput, MinutesTemplateTexts, SaveMinutesTemplateInput } from './minutes-template.input.js';

/** Text that minutes begin with, for each kind of meeting. */
@Injectable()
export class MinutesTemplateService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  /** By kind. @throws NOT_FOUND */
  async ofForum(viewer: Viewer, forumId: string): Promise<MinutesTemplate[]> {
    authorizeReading(viewer, draft, await this.places.ofForum(forumId));
    return this.dataSource.manager.find(MinutesTemplate, { where: { forumId }, order: { kind: 'ASC' } });
  }

  /** @throws NOT_FOUND, FORBIDDEN, INVALID where it says nothing, CONFLICT already_exists for a kind that has one */
  async save(viewer: Viewer, input: SaveMinutesTemplateInput): Promise<MinutesTemplate> {
    const { forumId, kind } = input;
    const { role } = authorize(viewer, draft, await this.places.ofForum(forumId));
    const texts = textsOf(input);
    return this.writes.once(viewer, { entity: MinutesTemplate, operation: 'saveMinutesTemplate', input }, async ({ manager, audit }) => {
      const template = await manager.save(manager.create(MinutesTemplate, { forumId, kind, ...texts }));
      await audit({ act: 'save_minutes_template', objectType: 'minutes_template', objectId: template.id, role, forumId, after: { kind, ...texts } });
      return template;
    });
  }

  /** Minutes that began with it stay as they are. @throws NOT_FOUND, INVALID where it says nothing, CONFLICT stale_version */
  edit(viewer: Viewer, input: EditMinutesTemplateInput): Promise<MinutesTemplate> {
    return this.#change(viewer, input, 'edit_minutes_template', async ({ manager }, template) => {
      const texts = textsOf(input);
      const result = Object.assign(template, texts);
      await manager.save(result);
      return { result, after: texts };
    });
  }

  /** Gives it as it was. @throws NOT_FOUND, CONFLICT stale_version */
  delete(viewer: Viewer, input: DeleteMinutesTemplateInput): Promise<MinutesTemplate> {
    return this.#change(viewer, input, 'delete_minutes_template', async ({ manager }, template) => {
      await manager.delete(MinutesTemplate, { id: template.id });
      return { result: template };
    });
  }

  #change(viewer: Viewer, { templateId, version }: DeleteMinutesTemplateInput, act: string, change: (transaction: Transaction, template: MinutesTemplate) => Promise<Changed>): Promise<MinutesTemplate> {
    return this.writes.run(viewer, async (transaction) => {
      const template = await transaction.manager.findOne(MinutesTemplate, { where: { id: templateId }, lock: { mode: 'pessimistic_write' } });
      if (!template) throw notFound();
      const place = await this.places.ofForum(template.forumId, transaction.manager);
      authorizeReading(viewer, draft, place);
      const { role } = authorize(viewer, draft, place);
      assertVersion(template, version);
      const before = { kind: template.kind, language: template.language, opening: template.opening, underItem: template.underItem };
      const { result, after } = await change(transaction, template);
      await transaction.audit({ act, objectType: 'minutes_template', objectId: templateId, role, forumId: place.forumId, before, ...(after && { after }) });
      return result;
    });
  }
}

interface Changed {
  readonly result: MinutesTemplate;
  readonly after?: object;
}

/** @throws INVALID where it says nothing */
function textsOf({ language, opening, underItem }: MinutesTemplateTexts): Required<Pick<MinutesTemplate, 'language' | 'opening' | 'underItem'>> {
  if (!opening && !underItem) throw invalid({ underItem: 'required' });
  return { language: language ?? 'und', opening: opening ?? null, underItem: underItem ?? null };
}
