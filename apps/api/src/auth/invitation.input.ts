import { Field, InputType } from '@nestjs/graphql';
import { LIMITS } from '@mesa/domain/limits';
import { type HoldingKind, HOLDING_KINDS, type Language, LANGUAGES, type RoleKind } from '@mesa/domain/vocabulary';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

import { enumOf, IdField, OneOfField, TextField } from '../graphql/fields.js';
import { RoleKindEnum } from './role.model.js';

export const LanguageEnum = enumOf('Language', LANGUAGES, 'A language of the interface.');
export const HoldingKindEnum = enumOf('HoldingKind', HOLDING_KINDS, 'How a person is in a seat.');

@InputType({ description: 'Somebody to invite: a person on record, or the name of a new one.' })
export class InviteeInput {
  @TextField('email', { description: 'Private: it is used to send the link, and becomes the account\'s.' })
  email!: string;

  @IdField({ nullable: true, description: 'A person on record; else name.' })
  personId?: string | null;

  @TextField('personName', { nullable: true, description: 'Of a new person.' })
  name?: string | null;

  @OneOfField(RoleKindEnum, { nullable: true, description: 'Given on acceptance; any but administrator.' })
  roleKind?: RoleKind | null;

  @IdField({ nullable: true, description: 'Of a co-chair, and of nobody else.' })
  benchId?: string | null;

  @IdField({ nullable: true, description: 'A seat that the person holds from today.' })
  seatId?: string | null;

  @OneOfField(HoldingKindEnum, { nullable: true, description: 'With seatId; titular if not given.' })
  holdingKind?: HoldingKind | null;

  @IdField({ nullable: true, description: 'A municipal unit in whose team the person is from today.' })
  unitId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With unitId: may publish, else drafts only.' })
  @IsOptional()
  @IsBoolean({ message: 'malformed' })
  mayPublish?: boolean | null;
}

@InputType()
export class InvitePeopleInput {
  @IdField()
  forumId!: string;

  @OneOfField(LanguageEnum, { description: 'Of the mail.' })
  language!: Language;

  @Field(() => [InviteeInput], { description: `At most ${LIMITS.invitationsPerCsv}.` })
  @IsArray({ message: 'malformed' })
  @ArrayMaxSize(LIMITS.invitationsPerCsv, { message: 'too_many' })
  @ValidateNested({ each: true })
  @Type(() => InviteeInput)
  people!: InviteeInput[];
}

@InputType()
export class InviteFromCsvInput {
  @IdField()
  forumId!: string;

  @OneOfField(LanguageEnum, { description: 'Of the mail.' })
  language!: Language;

  @Field(() => String, { description: `A table with a head: nombre, correo, and if wanted rol, estamento, cupo, calidad, unidad, publica (or name, email, role, bench, seat, holding, unit, may_publish). At most ${LIMITS.invitationsPerCsv} people.` })
  @IsString({ message: 'malformed' })
  @MaxLength(LIMITS.requestBodyBytes / 2, { message: 'too_long' })
  csv!: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String, { description: 'From the mailed link.' })
  @IsString({ message: 'malformed' })
  @MaxLength(100, { message: 'too_long' })
  token!: string;
}

@InputType()
export class RevokeInvitationInput {
  @IdField()
  invitationId!: string;
}
