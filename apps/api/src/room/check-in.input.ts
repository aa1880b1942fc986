import { applyDecorators } from '@nestjs/common';
import { InputType } from '@nestjs/graphql';
import { Matches } from 'class-validator';

import { IdempotencyKeyField, IdField, TextField, VersionField } from '../graphql/fields.js';

/** Six digits, as the wall of the room shows them. */
const CodeField = (description: string): PropertyDecorator => applyDecorators(TextField('label', { nullable: true, description }), Matches(/^\d{6}$/, { message: 'malformed' }));

@InputType()
export class CheckInInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @CodeField('The six digits on the wall of the room; left out by who attends from elsewhere, where the meeting allows it.')
  code?: string | null;

  @IdField({ nullable: true, description: 'For which of their seats; needed only by who may come for several.' })
  seatId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class CheckOutInput {
  @IdField({ description: 'One’s own presence.' })
  presenceId!: string;

  @VersionField()
  version!: number;
}
