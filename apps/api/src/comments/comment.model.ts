import { COMMENT_STATES, type CommentState } from '@mesa/domain/comment-state';
import type { CommentKind, EntryChannel } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { EntryChannelEnum } from '../meetings/attendance.model.js';
import { PhaseModel } from '../plans/phase.model.js';
import { CommentKindEnum } from './comment.input.js';

export const CommentStateEnum = enumOf('CommentState', COMMENT_STATES, 'How a comment stands. Of one that asks for no response, awaiting_response says nothing: see asksResponse. Overdue is no state but a day that has passed.');

@ObjectType('Comment', { description: 'What somebody said about a commitment, milestone, statement or agenda item, pinned for ever to the words that were shown.' })
export class CommentModel {
  @Field(() => ID, { description: 'Permanent; also its address.' })
  id!: string;

  @Field(() => CommentKindEnum, { description: 'What it is.' })
  kind!: CommentKind;

  @Field(() => CommentStateEnum, { description: 'How it stands.' })
  state!: CommentState;

  @Field(() => String, { description: 'Language of the text (BCP 47); `und` where not known.' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was published here.' })
  postedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Last calendar day for the response, by the rules in force when it was made; null: no clock runs.' })
  dueOn!: string | null;

  @Field(() => EntryChannelEnum, { nullable: true, description: 'How it reached the secretariat, which entered it on behalf of its author; null: written by its author.' })
  channel!: EntryChannel | null;

  @Field(() => String, { nullable: true, description: 'On behalf: the calendar day on which it was said.' })
  saidOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was moderated: stands where the text stood.' })
  moderationReason!: string | null;

  @Field(() => Int, { description: 'Read it before an edit and send it with the edit.' })
  version!: number;
}

@ObjectType('CommentAbilities', { description: 'What the viewer may do with a comment now. A write of the secretariat may still ask for the second factor.' })
export class CommentAbilitiesModel {
  @Field(() => Boolean, { description: 'Change its text: its writer, for 15 minutes; of one entered on behalf, its author until it is answered.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Say of the latest response, once, that it is no answer.' })
  object!: boolean;

  @Field(() => Boolean, { description: 'Write a response and keep it as a draft.' })
  draftResponse!: boolean;

  @Field(() => Boolean, { description: 'Publish a response.' })
  publishResponse!: boolean;

  @Field(() => Boolean, { description: 'Hide the text, with a public reason.' })
  moderate!: boolean;
}

@ObjectType('CommentObjection', { description: '"This is not an answer", said once of a response.' })
export class CommentObjectionModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => ID, { description: 'The response objected to.' })
  responseId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Language of the reason (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  objectedAt!: Date;
}

@ObjectType({ description: 'A comment as an act has left it.' })
export class CommentPayload {
  @Field(() => CommentModel, { description: 'The comment as it is now.' })
  comment!: CommentModel;
}

@ObjectType('SpeakingSeat', { description: 'A seat for which the viewer may comment today, or to whose organization a comment may be addressed.' })
export class SpeakingSeatModel {
  @Field(() => ID, { description: 'Of the seat.' })
  id!: string;

  @Field(() => String, { description: "The seat's own name, or its organization or group." })
  label!: string;
}

@ObjectType('KnownSpeaker', { description: 'Somebody who holds a seat, and for whom the secretariat may enter a comment.' })
export class KnownSpeakerModel {
  @Field(() => ID, { description: 'Of the person.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  name!: string | null;

  @Field(() => ID, { description: 'Of the seat.' })
  seatId!: string;

  @Field(() => String, { description: "The seat's own name, or its organization or group." })
  label!: string;
}

@ObjectType('Commenting', { description: 'Whether and as whom the viewer may comment on something now.' })
export class CommentingModel {
  @Field(() => Boolean, { description: 'Whether a comment of the viewer would be taken: an open phase, and a role that may.' })
  allowed!: boolean;

  @Field(() => [PhaseModel], { description: 'The phases open today, in order; of several the writer chooses.' })
  openPhases!: PhaseModel[];

  @Field(() => [SpeakingSeatModel], { description: 'Seats for which the viewer may speak; none: personally only.' })
  seats!: SpeakingSeatModel[];

  @Field(() => [SpeakingSeatModel], { description: 'Seats to whose organizations a comment of the viewer may be addressed.' })
  mentionable!: SpeakingSeatModel[];

  @Field(() => [KnownSpeakerModel], { description: 'For the secretariat: for whom it may enter a comment; else none.' })
  onBehalfOf!: KnownSpeakerModel[];
}

export const CommentConnection = connectionOf(CommentModel);

