import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { OrganizationEditingResolver } from './organization-editing.resolver.js';
import { OrganizationEditingService } from './organization-editing.service.js';
import { Organization } from './organization.entity.js';
import { JurisdictionOrganizationsResolver, OrganizationResolver } from './organization.resolver.js';
import { OrganizationService } from './organization.service.js';
import { UnitMembership } from './unit-membership.entity.js';
import { UnitMembershipResolver } from './unit-membership.resolver.js';
import { UnitMembershipService } from './unit-membership.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Organization, UnitMembership]), JurisdictionsModule],
  providers: [
    JurisdictionOrganizationsResolver,
    OrganizationEditingResolver,
    OrganizationEditingService,
    OrganizationResolver,
    OrganizationService,
    UnitMembershipResolver,
    UnitMembershipService,
  ],
  exports: [OrganizationService],
})
export class OrganizationsModule {}
