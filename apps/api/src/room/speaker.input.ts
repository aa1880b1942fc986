import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, VersionField } from '../graphql/fields.js';

@InputType()
export class AskToSpeakInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @IdField({ description: 'For which seat.' })
  seatId!: string;

  @IdField({ nullable: true, description: 'By who runs the session, for somebody who raised a hand; oneself, when left out.' })
  personId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class SpeakerInput {
  @IdField({ description: 'The request for the floor.' })
  requestId!: string;

  @VersionField()
  version!: number;
}
