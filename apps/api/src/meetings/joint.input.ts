import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { IdField, TextField, VersionField } from '../graphql/fields.js';
import { MeetingActInput } from './meeting.input.js';

@InputType()
export class OfferJointMeetingInput extends MeetingActInput {
  @IdField({ description: 'The forum that is asked, of the same jurisdiction.' })
  forumId!: string;
}

@InputType({ isAbstract: true })
abstract class JointOfferActInput {
  @IdField({ description: 'The offer.' })
  offerId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class AnswerJointOfferInput extends JointOfferActInput {
  @Field({ description: 'Whether the forum holds the meeting too.' })
  @IsBoolean()
  accept!: boolean;

  @TextField('reason', { nullable: true, description: 'Why not; needed to decline, and read by who asked.' })
  reason?: string | null;
}

@InputType()
export class WithdrawJointOfferInput extends JointOfferActInput {}
