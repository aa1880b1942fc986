import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { OrganizationAlias } from './organization-alias.entity.js';
import { Organization } from './organization.entity.js';

export const organizationById: Batch<string, Organization | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Organization).findBy({ id: In(ids) }), ({ id }) => id);

export const aliasesByOrganization: Batch<string, OrganizationAlias[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(OrganizationAlias).find({ where: { organizationId: In(ids) }, order: { id: 'ASC' } }), ({ organizationId }) => organizationId);
