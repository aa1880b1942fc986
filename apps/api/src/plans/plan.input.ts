import { InputType } from '@nestjs/graphql';

import { DayField, IdempotencyKeyField, IdField, LanguageField, TextField, VersionField } from '../graphql/fields.js';

@InputType()
class PlanDatesInput {
  @TextField('dateText', { nullable: true, description: 'When the plan starts, as people write it: "enero de 2022". Read in `language`.' })
  startsText?: string | null;

  @TextField('dateText', { nullable: true, description: 'When the plan ends.' })
  endsText?: string | null;

  @TextField('dateText', { nullable: true, description: "When the administration's term ends: another date than the plan's end." })
  administrationEndsText?: string | null;
}

@InputType()
export class CreatePlanInput extends PlanDatesInput {
  @IdField({ description: 'The forum that leads the plan from now on.' })
  forumId!: string;

  @TextField('title')
  title!: string;

  @LanguageField()
  language!: string;

  @TextField('slug', { description: 'Its word in addresses, permanent; forums and plans of a jurisdiction share one namespace.' })
  slug!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class UpdatePlanInput extends PlanDatesInput {
  @IdField()
  planId!: string;

  @VersionField()
  version!: number;

  @TextField('title')
  title!: string;

  @LanguageField()
  language!: string;
}

/** A step of the plan from one state to the next. */
@InputType()
export class MovePlanInput {
  @IdField()
  planId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class AdoptPlanInput extends MovePlanInput {
  @IdField({ description: 'The decision of the lead forum that adopts the plan; it must have been carried.' })
  decisionId!: string;
}

@InputType()
export class SubmitPlanInput extends MovePlanInput {
  @DayField({ description: 'The calendar day on which it was submitted, today or before.' })
  submittedOn!: string;
}
