import { Args, Context, Field, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AddHolidayInput, FillHolidaysInput, UpdateHolidayInput } from './holiday.input.js';
import { HolidayModel } from './holiday.model.js';
import { HolidayService } from './holiday.service.js';
import { JurisdictionModel } from './jurisdiction.model.js';

@ObjectType()
class FillHolidaysPayload {
  @Field(() => JurisdictionModel)
  jurisdiction!: JurisdictionModel;
}

@ObjectType()
class AddHolidayPayload {
  @Field(() => HolidayModel)
  holiday!: HolidayModel;
}

@ObjectType()
class UpdateHolidayPayload {
  @Field(() => HolidayModel)
  holiday!: HolidayModel;
}

@Resolver(() => JurisdictionModel)
export class HolidayResolver {
  constructor(private readonly calendar: HolidayService) {}

  @ResolveField(() => [HolidayModel], { description: 'Its holidays of a year, in order; those that are not observed too.' })
  holidays(@Parent() { id }: JurisdictionModel, @Args('year', { type: () => Int }) year: number): Promise<HolidayModel[]> {
    return this.calendar.inYear(id, year);
  }

  @Policy()
  @Mutation(() => FillHolidaysPayload, { description: 'Takes a year\'s holidays from the country\'s published calendar. By the secretariat of a forum of the jurisdiction.' })
  async fillHolidays(@Args('input') input: FillHolidaysInput, @Context() { viewer }: GraphqlContext): Promise<FillHolidaysPayload> {
    return { jurisdiction: await this.calendar.fill(viewer, input) };
  }

  @Policy()
  @Mutation(() => AddHolidayPayload, { description: 'Adds a holiday that the calendar does not know. Clocks of working days that run over it are counted anew.' })
  async addHoliday(@Args('input') input: AddHolidayInput, @Context() { viewer }: GraphqlContext): Promise<AddHolidayPayload> {
    return { holiday: await this.calendar.add(viewer, input) };
  }

  @Policy()
  @Mutation(() => UpdateHolidayPayload, { description: 'Corrects a holiday, or says that people work that day.' })
  async updateHoliday(@Args('input') input: UpdateHolidayInput, @Context() { viewer }: GraphqlContext): Promise<UpdateHolidayPayload> {
    return { holiday: await this.calendar.update(viewer, input) };
  }
}
