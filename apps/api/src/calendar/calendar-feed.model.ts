import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('CalendarFeed', { description: 'A private address with the meetings of its owner\'s forums, for a calendar program. Its owner sees that it exists; the address is told once.' })
export class CalendarFeedModel {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'The last day, in UTC, on which a calendar program asked for it; null while none has.' })
  lastReadOn!: string | null;
}

@ObjectType('CreateCalendarFeedPayload')
export class CreateCalendarFeedPayload {
  @Field(() => CalendarFeedModel)
  calendarFeed!: CalendarFeedModel;

  @Field(() => String, { description: 'Secret, and not told again: whoever has it reads the meetings with their way in.' })
  address!: string;
}

@ObjectType('RevokeCalendarFeedPayload')
export class RevokeCalendarFeedPayload {
  @Field(() => [CalendarFeedModel], { description: 'Those that are left.' })
  calendarFeeds!: CalendarFeedModel[];
}
