import { Field, InputType } from '@nestjs/graphql';
import { LIMITS } from '@mesa/domain/limits';
import type { ForumKind, Language } from '@mesa/domain/vocabulary';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

import { ForumKindEnum } from '../forums/forum.model.js';
import { DayField, OneOfField, TextField } from '../graphql/fields.js';
import { LanguageEnum } from './invitation.input.js';

const RULES_LENGTH = 20_000;

@InputType()
export class SetUpJurisdictionInput {
  @TextField('name')
  name!: string;

  @TextField('slug', { description: 'Its word in addresses, for good.' })
  slug!: string;

  @TextField('label', { description: 'IANA time zone: America/Santiago.' })
  timeZone!: string;

  @Field(() => [LanguageEnum], { description: 'Of its pages; the first is the default.' })
  @IsArray({ message: 'malformed' })
  @ArrayMinSize(1, { message: 'required' })
  @ArrayMaxSize(2, { message: 'too_many' })
  @IsIn(Object.values(LanguageEnum), { each: true, message: 'unknown' })
  languages!: Language[];

  @Field(() => String, { description: 'ISO 3166 code of the country, whose public holidays are entered: CL.' })
  @Matches(/^[A-Z]{2}$/, { message: 'malformed' })
  countryCode!: string;
}

@InputType()
export class SetUpForumInput {
  @TextField('name')
  name!: string;

  @TextField('slug', { description: 'Its word in addresses.' })
  slug!: string;

  @OneOfField(ForumKindEnum)
  kind!: ForumKind;

  @TextField('purpose', { nullable: true })
  purpose?: string | null;
}

@InputType()
export class SetUpBenchInput {
  @Field(() => String, { description: 'Stable word of the bench; government and civil_society have their usual meaning.' })
  @Matches(/^[a-z][a-z0-9_]{0,59}$/, { message: 'malformed' })
  key!: string;

  @TextField('name')
  name!: string;
}

@InputType()
export class SetUpRulesInput {
  @DayField({ description: 'The day from which they hold.' })
  effectiveFrom!: string;

  @Field(() => String, { description: 'JSON of the rules; a field that is missing is a rule the forum does not have.' })
  @IsString({ message: 'malformed' })
  @MaxLength(RULES_LENGTH, { message: 'too_long' })
  json!: string;
}

@InputType()
export class SetUpSecretariatInput {
  @TextField('email', { description: 'Private: it signs in.' })
  email!: string;

  @TextField('personName')
  name!: string;
}

@InputType()
export class CompleteSetUpInput {
  @Field(() => String, { description: 'From the one-time address that the first start printed.' })
  @IsString({ message: 'malformed' })
  @MaxLength(100, { message: 'too_long' })
  token!: string;

  @Field(() => SetUpJurisdictionInput)
  @ValidateNested()
  @Type(() => SetUpJurisdictionInput)
  jurisdiction!: SetUpJurisdictionInput;

  @Field(() => SetUpForumInput)
  @ValidateNested()
  @Type(() => SetUpForumInput)
  forum!: SetUpForumInput;

  @Field(() => [SetUpBenchInput], { description: 'None for a forum that has a chair instead.' })
  @IsArray({ message: 'malformed' })
  @ArrayMaxSize(LIMITS.benchesPerForum, { message: 'too_many' })
  @ValidateNested({ each: true })
  @Type(() => SetUpBenchInput)
  benches!: SetUpBenchInput[];

  @Field(() => SetUpRulesInput, { nullable: true, description: 'Null for a forum without written rules: no clock runs.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SetUpRulesInput)
  rules?: SetUpRulesInput | null;

  @Field(() => SetUpSecretariatInput)
  @ValidateNested()
  @Type(() => SetUpSecretariatInput)
  secretariat!: SetUpSecretariatInput;
}
