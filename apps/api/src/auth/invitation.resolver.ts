import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { AcceptanceService } from './acceptance.service.js';
import { AcceptInvitationInput, InviteFromCsvInput, InvitePeopleInput, RevokeInvitationInput } from './invitation.input.js';
import { AcceptInvitationPayload, InvitationModel, InvitePeoplePayload, OpenInvitationModel, RevokeInvitationPayload } from './invitation.model.js';
import { InvitationService } from './invitation.service.js';
import { Policy, Public } from './public.decorator.js';

@Resolver(() => InvitationModel)
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly acceptances: AcceptanceService,
  ) {}

  @Public('whoever holds the mailed link is not signed in yet; the token has 256 bits')
  @Query(() => OpenInvitationModel, { description: 'The open invitation of a mailed link. NOT_FOUND, or CONFLICT used or expired.' })
  invitation(@Context() { viewer }: GraphqlContext, @Args('token') token: string): Promise<OpenInvitationModel> {
    return this.acceptances.read(viewer, token);
  }

  @Policy()
  @Query(() => [InvitationModel], { description: 'Invitations of a forum that wait for an answer, newest first. Its secretariat; NOT_FOUND for others.' })
  openInvitations(@Context() { viewer }: GraphqlContext, @Args('forumId', { type: () => ID }) forumId: string): Promise<InvitationModel[]> {
    return this.invitations.open(viewer, forumId);
  }

  @Policy()
  @Mutation(() => InvitePeoplePayload, { description: 'Invites people by mail, all or none. An offer that is open already is not sent again.' })
  async invitePeople(@Context() { viewer }: GraphqlContext, @Args('input') input: InvitePeopleInput): Promise<InvitePeoplePayload> {
    return { invitations: await this.invitations.invite(viewer, input) };
  }

  @Policy()
  @Mutation(() => InvitePeoplePayload, { description: 'Invites the people of a table, all or none; every fault is named by line and column.' })
  async invitePeopleFromCsv(@Context() { viewer }: GraphqlContext, @Args('input') input: InviteFromCsvInput): Promise<InvitePeoplePayload> {
    return { invitations: await this.invitations.inviteFromCsv(viewer, input) };
  }

  @Policy()
  @Mutation(() => RevokeInvitationPayload, { description: 'Makes an invitation\'s link useless.' })
  async revokeInvitation(@Context() { viewer }: GraphqlContext, @Args('input') input: RevokeInvitationInput): Promise<RevokeInvitationPayload> {
    return { invitation: await this.invitations.revoke(viewer, input.invitationId) };
  }

  @Public('whoever holds the mailed link is not signed in yet; the token has 256 bits')
  @Mutation(() => AcceptInvitationPayload, { description: 'Makes the account and gives it the person and the role. Ends every session it had; signing in comes after.' })
  async acceptInvitation(@Context() { viewer }: GraphqlContext, @Args('input') input: AcceptInvitationInput): Promise<AcceptInvitationPayload> {
    const { invitation } = await this.acceptances.accept(viewer, input.token);
    return { invitation };
  }
}
