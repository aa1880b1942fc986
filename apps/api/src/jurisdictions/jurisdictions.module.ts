import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AddressService } from './address.service.js';
import { AdministrationResolver } from './administration.resolver.js';
import { AdministrationService } from './administration.service.js';
import { ForumWriteService } from './forum-write.service.js';
import { Holiday } from './holiday.entity.js';
import { HolidayResolver } from './holiday.resolver.js';
import { HolidayService } from './holiday.service.js';
import { Jurisdiction } from './jurisdiction.entity.js';
import { JurisdictionResolver } from './jurisdiction.resolver.js';
import { JurisdictionService } from './jurisdiction.service.js';
import { PlaceResolver } from './place.resolver.js';
import { SlugHistory } from './slug-history.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Holiday, Jurisdiction, SlugHistory])],
  providers: [
    AddressService,
    AdministrationResolver,
    AdministrationService,
    ForumWriteService,
    HolidayResolver,
    HolidayService,
    JurisdictionResolver,
    JurisdictionService,
    PlaceResolver,
  ],
  exports: [ForumWriteService, JurisdictionService],
})
export class JurisdictionsModule {}
