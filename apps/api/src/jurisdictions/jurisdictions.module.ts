import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AddressService } from './address.service.js';
import { Jurisdiction } from './jurisdiction.entity.js';
import { JurisdictionResolver } from './jurisdiction.resolver.js';
import { JurisdictionService } from './jurisdiction.service.js';
import { PlaceResolver } from './place.resolver.js';
import { SlugHistory } from './slug-history.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Jurisdiction, SlugHistory])],
  providers: [AddressService, JurisdictionResolver, JurisdictionService, PlaceResolver],
  exports: [JurisdictionService],
})
export class JurisdictionsModule {}
