import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AddressService } from './address.service.js';
import { Holiday } from './holiday.entity.js';
import { HolidayResolver } from './holiday.resolver.js';
import { HolidayService } from './holiday.service.js';
import { Jurisdiction } from './jurisdiction.entity.js';
import { JurisdictionResolver } from './jurisdiction.resolver.js';
import { JurisdictionService } from './jurisdiction.service.js';
import { PlaceResolver } from './place.resolver.js';
import { SetUpService } from './set-up.service.js';
import { SlugHistory } from './slug-history.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Holiday, Jurisdiction, SlugHistory])],
  providers: [AddressService, HolidayResolver, HolidayService, JurisdictionResolver, JurisdictionService, PlaceResolver, SetUpService],
  exports: [JurisdictionService, SetUpService],
})
export class JurisdictionsModule {}
