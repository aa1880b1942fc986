import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { MinutesApprovalService } from './minutes-approval.service.js';
import { MinutesDraftService } from './minutes-draft.service.js';
import { MinutesPublicationService } from './minutes-publication.service.js';
import { MinutesReviewService } from './minutes-review.service.js';
import { MinutesWithdrawalService } from './minutes-withdrawal.service.js';
import {
  AddMinutesErratumInput, AnswerMinutesObservationInput, DraftMinutesInput, EnterMinutesObservationInput, MinutesReasonInput, MinutesStepInput,
  ObserveOnMinutesInput, RecordMeetingApprovalInput, SaveMinutesInput, WithdrawMinutesBlockInput,
} from './minutes.input.js';
import { MinutesErratumModel } from './acta.model.js';
import type { MinutesObservation } from './minutes-observation.entity.js';
import { MinutesObservationModel } from './minutes-observation.model.js';
import { observationById } from './minutes.loader.js';
import { MinutesModel } from './minutes.model.js';

@ObjectType('MinutesPayload', { description: 'The minutes after an act on them.' })
class MinutesPayload {
  @Field(() => MinutesModel, { description: 'As they are now.' })
  minutes!: MinutesModel;
}

@ObjectType('MinutesObservationPayload', { description: 'The observation after an act on it.' })
class MinutesObservationPayload {
  @Field(() => MinutesObservationModel, { description: 'As it is now.' })
  observation!: MinutesObservationModel;
}

@ObjectType('MinutesErratumPayload', { description: 'The erratum that was added.' })
class MinutesErratumPayload {
  @Field(() => MinutesErratumModel, { description: 'As published.' })
  erratum!: MinutesErratumModel;
}

@Resolver(() => MinutesModel)
export class MinutesActResolver {
  constructor(
    private readonly drafts: MinutesDraftService,
    private readonly reviews: MinutesReviewService,
    private readonly approvals: MinutesApprovalService,
    private readonly publications: MinutesPublicationService,
    private readonly withdrawals: MinutesWithdrawalService,
  ) {}

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Begins the minutes of a meeting that has opened.' })
  async draftMinutes(@Args('input') input: DraftMinutesInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.drafts.begin(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Replaces the text of a draft. CONFLICT minutes_locked once approval was asked for.' })
  async saveMinutes(@Args('input') input: SaveMinutesInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.drafts.save(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Sends the draft of a meeting that is over to those who attended, for their observations.' })
  async circulateMinutes(@Args('input') input: MinutesStepInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.drafts.circulate(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesObservationPayload, { description: 'Asks to change something in circulated minutes, for a seat.' })
  async observeOnMinutes(@Args('input') input: ObserveOnMinutesInput, @Context() context: GraphqlContext): Promise<MinutesObservationPayload> {
    return observed(context, await this.reviews.observe(context.viewer, input));
  }

  @Policy()
  @Mutation(() => MinutesObservationPayload, { description: 'Enters what somebody said on paper, by phone or at the counter; its author is told.' })
  async enterMinutesObservation(@Args('input') input: EnterMinutesObservationInput, @Context() context: GraphqlContext): Promise<MinutesObservationPayload> {
    return observed(context, await this.reviews.enter(context.viewer, input));
  }

  @Policy()
  @Mutation(() => MinutesObservationPayload, { description: 'Accepts or declines an observation, with a reason, while the minutes are circulated.' })
  async answerMinutesObservation(@Args('input') input: AnswerMinutesObservationInput, @Context() context: GraphqlContext): Promise<MinutesObservationPayload> {
    return observed(context, await this.reviews.answer(context.viewer, input));
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Opens circulated minutes again, in a new version. Every observation is answered first.' })
  async takeUpMinutesObservations(@Args('input') input: MinutesReasonInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.reviews.takeUp(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Locks the text and asks those whom the rules name to approve it. Every observation is answered, and what was accepted is written, first.' })
  async requestMinutesApproval(@Args('input') input: MinutesStepInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.approvals.request(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Approves the current version, for oneself. Asks for a fresh sign-in.' })
  async approveMinutes(@Args('input') input: MinutesStepInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.approvals.approve(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Refuses the current version, for oneself, with a reason: the text is a draft again in a new version. Asks for a fresh sign-in.' })
  async refuseMinutes(@Args('input') input: MinutesReasonInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.approvals.refuse(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Records that a later meeting approved the minutes, where the rules leave it to the next meeting.' })
  async recordMeetingApproval(@Args('input') input: RecordMeetingApprovalInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.approvals.recordMeeting(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Publishes approved minutes: from then on they never change, and their hash stands in the chain of the forum.' })
  async publishMinutes(@Args('input') input: MinutesStepInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.publications.publish(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesErratumPayload, { description: 'Adds a correction to published minutes; it is hashed into the same chain.' })
  async addMinutesErratum(@Args('input') input: AddMinutesErratumInput, @Context() { viewer }: GraphqlContext): Promise<MinutesErratumPayload> {
    return { erratum: { ...(await this.publications.addErratum(viewer, input)), gap: null } };
  }

  @Policy()
  @Mutation(() => MinutesPayload, { description: 'Blanks a block or an erratum of published minutes, by a rule; its place is marked and the hash still holds.' })
  async withdrawMinutesBlock(@Args('input') input: WithdrawMinutesBlockInput, @Context() { viewer }: GraphqlContext): Promise<MinutesPayload> {
    return { minutes: await this.withdrawals.withdraw(viewer, input) };
  }
}

/** With the words that say who and for which seat. */
async function observed({ loaders }: GraphqlContext, { id }: MinutesObservation): Promise<MinutesObservationPayload> {
  const observation = await loaders.load(observationById, id);
  if (!observation) throw new Error(`observation ${id} is gone`);
  return { observation: { ...observation, placeNow: null } };
}
