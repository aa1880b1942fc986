import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { type ConnectionArgs, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { Organization } from './organization.entity.js';

@Injectable()
export class OrganizationService {
  constructor(@InjectRepository(Organization) private readonly organizations: Repository<Organization>) {}

  /** By name. */
  async ofJurisdiction(jurisdictionId: string, { first, after }: ConnectionArgs): Promise<Page<Organization>> {
    const keyset = keysetOf(after, 2);
    const rows = await this.organizations
      .createQueryBuilder('organization')
      .where('organization.jurisdictionId = :jurisdictionId', { jurisdictionId })
      .andWhere(keyset ? '(organization.name, organization.id) > (:name, cast(:id as uuid))' : 'true', { name: keyset?.[0], id: keyset?.[1] })
      .orderBy('organization.name')
      .addOrderBy('organization.id')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, ({ name, id }) => [name, id]);
  }
}
