import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Jurisdiction } from './jurisdiction.entity.js';
import { JurisdictionResolver } from './jurisdiction.resolver.js';
import { JurisdictionService } from './jurisdiction.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Jurisdiction])],
  providers: [JurisdictionResolver, JurisdictionService],
  exports: [JurisdictionService],
})
export class JurisdictionsModule {}
