import type { ActionAct } from '@mesa/domain/action-state';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';

import { IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { ConnectionArgs } from '../graphql/pagination.js';
import { ActionActEnum, ActionFilterEnum } from './action-item.model.js';

@InputType()
export class CreateActionInput {
  @IdField({ description: 'The forum that follows it up.' })
  forumId!: string;

  @TextField('actionText', { description: 'What is to be done.' })
  text!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @IdField({ nullable: true, description: 'The seat that takes it on; this or ownerOrganizationId.' })
  ownerSeatId?: string | null;

  @IdField({ nullable: true, description: 'The organization or unit that takes it on.' })
  ownerOrganizationId?: string | null;

  @TextField('dateText', { nullable: true, description: 'Until when: a day `2026-03-31`, or words.' })
  due?: string | null;

  @IdField({ nullable: true, description: 'The MeetingForum where it was agreed.' })
  meetingForumId?: string | null;

  @IdField({ nullable: true, description: 'The decision it follows from.' })
  decisionId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class AdvanceActionInput {
  @IdField({ description: 'The action.' })
  actionId!: string;

  @VersionField()
  version!: number;

  @OneOfField(ActionActEnum, { description: 'What moves it.' })
  act!: ActionAct;

  @TextField('reason', { nullable: true, description: 'Why; needed to decline, cancel and reopen.' })
  reason?: string | null;
}

@ArgsType()
export class ActionRegisterArgs extends ConnectionArgs {
  @Field(() => ActionFilterEnum, { defaultValue: 'all', description: 'Which ones.' })
  @IsIn(Object.values(ActionFilterEnum), { message: 'unknown' })
  filter: keyof typeof ActionFilterEnum = 'all';
}
