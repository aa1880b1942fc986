import { Args, Context, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AgendaItemModel } from '../meetings/agenda-item.model.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { AgendaTurnInput, NoteInformationInput, ReorderAgendaInput } from './agenda-turn.input.js';
import { AgendaTurnService } from './agenda-turn.service.js';
import { RoomTurnModel } from './room.model.js';

@ObjectType('AgendaTurn', { description: 'One turn of an item.' })
class AgendaTurnModel extends RoomTurnModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => ID, { description: 'The item.' })
  agendaItemId!: string;
}

@ObjectType('AgendaTurnPayload', { description: 'The turn of an item after an act on it.' })
class AgendaTurnPayload {
  @Field(() => AgendaTurnModel, { description: 'As it is now.' })
  turn!: AgendaTurnModel;
}

@ObjectType('NoteInformationPayload', { description: 'The item after the note.' })
class NoteInformationPayload {
  @Field(() => AgendaItemModel, { description: 'As it is now.' })
  agendaItem!: AgendaItemModel;
}

@ObjectType('ReorderAgendaPayload', { description: 'The meeting after its agenda was put in another order.' })
class ReorderAgendaPayload {
  @Field(() => MeetingForumModel, { description: 'As it is now.' })
  meetingForum!: MeetingForumModel;
}

/** The agenda while the session is on. */
@Resolver()
export class AgendaTurnResolver {
  constructor(private readonly turns: AgendaTurnService) {}

  @Policy()
  @Mutation(() => AgendaTurnPayload, { description: 'Takes an item up, and ends the one before. CONFLICT no_outcome when nothing came of that one yet.' })
  async startAgendaItem(@Args('input') input: AgendaTurnInput, @Context() { viewer }: GraphqlContext): Promise<AgendaTurnPayload> {
    return { turn: await this.turns.start(viewer, input) };
  }

  @Policy()
  @Mutation(() => AgendaTurnPayload, { description: 'Ends the item that is on. CONFLICT no_outcome when nothing came of it yet.' })
  async endAgendaItem(@Args('input') input: AgendaTurnInput, @Context() { viewer }: GraphqlContext): Promise<AgendaTurnPayload> {
    return { turn: await this.turns.end(viewer, input) };
  }

  @Policy()
  @Mutation(() => NoteInformationPayload, { description: 'Notes what was told under an item: its outcome, where nothing was decided or taken on.' })
  async noteInformation(@Args('input') input: NoteInformationInput, @Context() { viewer }: GraphqlContext): Promise<NoteInformationPayload> {
    return { agendaItem: await this.turns.inform(viewer, input) };
  }

  @Policy()
  @Mutation(() => ReorderAgendaPayload, { description: 'Puts the agenda in another order, also while the session is on.' })
  async reorderAgenda(@Args('input') input: ReorderAgendaInput, @Context() { viewer }: GraphqlContext): Promise<ReorderAgendaPayload> {
    return { meetingForum: await this.turns.reorder(viewer, input) };
  }
}
