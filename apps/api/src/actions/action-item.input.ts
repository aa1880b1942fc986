import type { ActionAct } from '@mesa/domain/action-state';
import { isHttpUrl } from '@mesa/domain/text';
import { ArgsType, Field, InputType, IntersectionType } from '@nestjs/graphql';
import { IsIn, ValidateBy } from 'class-validator';

import { IdempotencyKeyField, IdField, IntField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
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

  @IdField({ nullable: true, description: 'The agenda item of that meeting.' })
  agendaItemId?: string | null;

  @IdField({ nullable: true, description: 'The decision it follows from.' })
  decisionId?: string | null;

  @IdField({ nullable: true, description: 'The commitment it serves, of a published plan of the forum; that of the milestone where only that is given.' })
  commitmentId?: string | null;

  @IdField({ nullable: true, description: 'The milestone it serves.' })
  milestoneId?: string | null;

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

  @TextField('reason', { description: 'Why, or what was done; public.' })
  reason!: string;

  @LanguageField({ nullable: true })
  language?: string | null;
}

@InputType()
export class RescheduleActionInput {
  @IdField({ description: 'The action; one that is not finished.' })
  actionId!: string;

  @VersionField()
  version!: number;

  @TextField('dateText', { nullable: true, description: 'Until when from now on: a day `2026-03-31`, or words; null for no date.' })
  due?: string | null;

  @TextField('reason', { description: 'Why; public.' })
  reason!: string;

  @LanguageField({ nullable: true })
  language?: string | null;
}

@InputType()
export class ReassignActionInput {
  @IdField({ description: 'The action; one that is not finished.' })
  actionId!: string;

  @VersionField()
  version!: number;

  @IdField({ nullable: true, description: 'The seat that takes it on from now on; this or ownerOrganizationId.' })
  ownerSeatId?: string | null;

  @IdField({ nullable: true, description: 'The organization or unit that takes it on from now on.' })
  ownerOrganizationId?: string | null;

  @TextField('reason', { description: 'Why; public.' })
  reason!: string;

  @LanguageField({ nullable: true })
  language?: string | null;
}

@InputType()
export class NoteOnActionInput {
  @IdField({ description: 'The action.' })
  actionId!: string;

  @TextField('reason', { description: 'What is to be known about it; public.' })
  text!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

const SafeLink = (): PropertyDecorator => ValidateBy({ name: 'link', validator: { validate: (value) => value === null || value === undefined || (typeof value === 'string' && isHttpUrl(value)), defaultMessage: () => 'unsafe_link' } });

@InputType()
export class ProveActionInput {
  @IdField({ description: 'The action.' })
  actionId!: string;

  @IdField({ nullable: true, description: 'A public document of the repository; this, or title and url.' })
  documentId?: string | null;

  @TextField('title', { nullable: true, description: 'What the link leads to: "Resolución 123".' })
  title?: string | null;

  @TextField('url', { nullable: true, description: 'Where it is, http or https.' })
  @SafeLink()
  url?: string | null;

  @TextField('dateText', { nullable: true, description: 'Its date, as people write it; of a link.' })
  dated?: string | null;

  @TextField('reason', { nullable: true, description: 'What it proves.' })
  note?: string | null;

  @LanguageField({ nullable: true })
  language?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

/** Which actions of a register. */
@ArgsType()
export class ActionFilterArgs {
  @Field(() => ActionFilterEnum, { defaultValue: 'all', description: 'How they stand.' })
  @IsIn(Object.values(ActionFilterEnum), { message: 'unknown' })
  filter: keyof typeof ActionFilterEnum = 'all';

  @IdField({ nullable: true, description: 'Those of one owner: a seat, an organization or a unit.' })
  ownerId?: string | null;

  @IdField({ nullable: true, description: 'Those that serve one commitment.' })
  commitmentId?: string | null;

  @IntField({ nullable: true, min: 1, max: 1_000_000, description: 'Those of one meeting, by its ordinal.' })
  meeting?: number | null;

  @TextField('search', { nullable: true, description: 'Those whose words hold these.' })
  text?: string | null;
}

@ArgsType()
export class ActionRegisterArgs extends IntersectionType(ActionFilterArgs, ConnectionArgs, ArgsType) {}
