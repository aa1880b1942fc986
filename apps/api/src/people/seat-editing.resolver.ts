import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { SeatEditingService } from './seat-editing.service.js';
import { EndHoldingInput, OpenHoldingInput } from './seat-holding.input.js';
import { SeatHoldingService } from './seat-holding.service.js';
import { CloseSeatInput, CreateSeatInput, UpdateSeatInput } from './seat.input.js';
import { holdingById } from './seat.loader.js';
import { SeatHoldingModel, SeatModel } from './seat.model.js';

@ObjectType()
class CreateSeatPayload {
  @Field(() => SeatModel)
  seat!: SeatModel;
}

@ObjectType()
class UpdateSeatPayload {
  @Field(() => SeatModel)
  seat!: SeatModel;
}

@ObjectType()
class CloseSeatPayload {
  @Field(() => SeatModel)
  seat!: SeatModel;
}

@ObjectType()
class OpenHoldingPayload {
  @Field(() => SeatHoldingModel)
  holding!: SeatHoldingModel;
}

@ObjectType()
class EndHoldingPayload {
  @Field(() => SeatHoldingModel)
  holding!: SeatHoldingModel;
}

/** What the secretariat changes of seats and of who holds them. */
@Resolver()
export class SeatEditingResolver {
  constructor(
    private readonly seats: SeatEditingService,
    private readonly holdings: SeatHoldingService,
  ) {}

  @Policy()
  @Mutation(() => CreateSeatPayload, { description: 'Adds a seat to the forum, the last in order; it is public at once.' })
  async createSeat(@Args('input') input: CreateSeatInput, @Context() { viewer }: GraphqlContext): Promise<CreateSeatPayload> {
    return { seat: await this.seats.create(viewer, input) };
  }

  @Policy()
  @Mutation(() => UpdateSeatPayload, { description: 'Says anew what a seat is.' })
  async updateSeat(@Args('input') input: UpdateSeatInput, @Context() { viewer }: GraphqlContext): Promise<UpdateSeatPayload> {
    return { seat: await this.seats.update(viewer, input) };
  }

  @Policy()
  @Mutation(() => CloseSeatPayload, { description: 'Ends a seat on a day; its holdings end no later.' })
  async closeSeat(@Args('input') input: CloseSeatInput, @Context() { viewer }: GraphqlContext): Promise<CloseSeatPayload> {
    return { seat: await this.seats.close(viewer, input) };
  }

  @Policy()
  @Mutation(() => OpenHoldingPayload, { description: 'Puts a person into a seat. CONFLICT overlap while another titular holds it.' })
  async openHolding(@Args('input') input: OpenHoldingInput, @Context() { viewer, loaders }: GraphqlContext): Promise<OpenHoldingPayload> {
    return { holding: await loaders.load(holdingById, (await this.holdings.open(viewer, input)).id) };
  }

  @Policy()
  @Mutation(() => EndHoldingPayload, { description: 'Ends a holding, on a day or now.' })
  async endHolding(@Args('input') input: EndHoldingInput, @Context() { viewer, loaders }: GraphqlContext): Promise<EndHoldingPayload> {
    return { holding: await loaders.load(holdingById, (await this.holdings.end(viewer, input)).id) };
  }
}
