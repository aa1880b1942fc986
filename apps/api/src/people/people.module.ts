import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { InvitationPersonResolver } from './invitation-person.resolver.js';
import { MembershipPersonResolver } from './membership-person.resolver.js';
import { Person } from './person.entity.js';
import { PersonResolver } from './person.resolver.js';
import { PersonService } from './person.service.js';
import { SeatEditingResolver } from './seat-editing.resolver.js';
import { SeatEditingService } from './seat-editing.service.js';
import { SeatHoldingResolver } from './seat-holding.resolver.js';
import { SeatHoldingService } from './seat-holding.service.js';
import { ForumSeatsResolver, SeatResolver } from './seat.resolver.js';
import { SeatService } from './seat.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Person]), JurisdictionsModule],
  providers: [ForumSeatsResolver, InvitationPersonResolver, MembershipPersonResolver, PersonResolver, PersonService, SeatEditingResolver, SeatEditingService, SeatHoldingResolver, SeatHoldingService, SeatResolver, SeatService],
  exports: [SeatService],
})
export class PeopleModule {}
