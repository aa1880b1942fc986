import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Organization } from './organization.entity.js';
import { JurisdictionOrganizationsResolver, OrganizationResolver } from './organization.resolver.js';
import { OrganizationService } from './organization.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Organization])],
  providers: [JurisdictionOrganizationsResolver, OrganizationResolver, OrganizationService],
  exports: [OrganizationService],
})
export class OrganizationsModule {}
