import { Args, Context, Field, GraphQLISODateTime, ID, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AskToSpeakInput, SpeakerInput } from './speaker.input.js';
import { SpeakerService } from './speaker.service.js';

@ObjectType('SpeakerRequest', { description: 'A request for the floor.' })
class SpeakerRequestModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each act on it.' })
  version!: number;

  @Field(() => ID, { description: 'For which seat.' })
  seatId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they got the floor.' })
  calledAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they ended.' })
  endedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt!: Date | null;
}

@ObjectType('SpeakerPayload', { description: 'The request for the floor after an act on it.' })
class SpeakerPayload {
  @Field(() => SpeakerRequestModel, { description: 'As it is now.' })
  request!: SpeakerRequestModel;
}

/** The list of speakers. */
@Resolver()
export class SpeakerResolver {
  constructor(private readonly speakers: SpeakerService) {}

  @Policy()
  @Mutation(() => SpeakerPayload, { description: 'Asks for the floor, for a seat that the person speaks for in this meeting. CONFLICT already_exists when the seat waits already.' })
  async askToSpeak(@Args('input') input: AskToSpeakInput, @Context() { viewer }: GraphqlContext): Promise<SpeakerPayload> {
    return { request: await this.speakers.ask(viewer, input) };
  }

  @Policy()
  @Mutation(() => SpeakerPayload, { description: 'Takes a request back, before it is called.' })
  async withdrawSpeaker(@Args('input') input: SpeakerInput, @Context() { viewer }: GraphqlContext): Promise<SpeakerPayload> {
    return { request: await this.speakers.withdraw(viewer, input) };
  }

  @Policy()
  @Mutation(() => SpeakerPayload, { description: 'Gives the floor, and ends the speech before.' })
  async callSpeaker(@Args('input') input: SpeakerInput, @Context() { viewer }: GraphqlContext): Promise<SpeakerPayload> {
    return { request: await this.speakers.call(viewer, input) };
  }

  @Policy()
  @Mutation(() => SpeakerPayload, { description: 'Ends a speech.' })
  async endSpeech(@Args('input') input: SpeakerInput, @Context() { viewer }: GraphqlContext): Promise<SpeakerPayload> {
    return { request: await this.speakers.end(viewer, input) };
  }
}
