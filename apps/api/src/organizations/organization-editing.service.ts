import { invalid } from '@mesa/domain/errors';
import { isHttpUrl } from '@mesa/domain/text';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { dateAsEntered } from '../jurisdictions/entered.repository.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { OrganizationAlias } from './organization-alias.entity.js';
import { Organization } from './organization.entity.js';
import type { CreateOrganizationInput, UpdateOrganizationInput } from './organization.input.js';

@Injectable()
export class OrganizationEditingService {
  constructor(private readonly forumWrites: ForumWriteService) {}

  /** @throws INVALID url, parentId, succeedsId */
  create(viewer: Viewer, input: CreateOrganizationInput): Promise<Organization> {
    return this.forumWrites.create(viewer, { entity: Organization, operation: 'createOrganization', input }, async (manager, place) => {
      await requireRelatives(manager, place, input);
      const organization = await manager.save(manager.create(Organization, { jurisdictionId: place.jurisdictionId, ...columnsOf(input) }));
      await replaceAliases(manager, organization.id, input);
      return organization;
    });
  }

  /** @throws INVALID url, parentId, succeedsId */
  update(viewer: Viewer, input: UpdateOrganizationInput): Promise<Organization> {
    const where = ({ jurisdictionId }: ForumPlace) => ({ id: input.organizationId, jurisdictionId });
    return this.forumWrites.edit(viewer, { entity: Organization, operation: 'updateOrganization', input, where }, async (organization, manager, place) => {
      await requireRelatives(manager, place, input, organization.id);
      await replaceAliases(manager, organization.id, input);
      Object.assign(organization, columnsOf(input));
    });
  }
}

type Entered = Omit<CreateOrganizationInput, 'idempotencyKey'>;

function columnsOf({ name, language, sector = null, legalForm = null, url = null, parentId = null, succeedsId = null, started, ended }: Entered) {
  if (url !== null && !isHttpUrl(url)) throw invalid({ url: 'unsafe_link' });
  return { name, language, sector, legalForm, url, parentId, succeedsId, started: dateAsEntered(started, language), ended: dateAsEntered(ended, language) };
}

async function replaceAliases(manager: EntityManager, organizationId: string, { aliases }: Entered): Promise<void> {
  await manager.delete(OrganizationAlias, { organizationId });
  await manager.save(aliases.map(({ name, language }) => manager.create(OrganizationAlias, { organizationId, name, language })));
}

/** Parent and predecessor are others of the same jurisdiction. */
async function requireRelatives(manager: EntityManager, { jurisdictionId }: ForumPlace, input: Entered, own?: string): Promise<void> {
  for (const field of ['parentId', 'succeedsId'] as const) {
    const id = input[field] ?? null;
    if (id !== null && (id === own || !(await manager.existsBy(Organization, { id, jurisdictionId })))) throw invalid({ [field]: 'unknown' });
  }
}
