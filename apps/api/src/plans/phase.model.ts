import type { PhaseKind } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { PhaseKindEnum } from './phase.input.js';

@ObjectType('Phase', { description: 'A stretch of a plan, with its days and whether it takes comments.' })
export class PhaseModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => PhaseKindEnum, { description: 'The main kind.' })
  kind!: PhaseKind;

  @Field(() => String, { nullable: true, description: 'The name of a finer phase; null for the plain kind.' })
  label!: string | null;

  @Field(() => String, { description: 'Language of the label (BCP 47).' })
  language!: string;

  @Field(() => Int, { description: 'Its place in the order of the plan; the first is 1.' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'First calendar day; null where not set.' })
  startsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Last calendar day; null where not set.' })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'Whether comments are taken between its days; whether they are today also depends on the days.' })
  commentsOpen!: boolean;

  @Field(() => Int, { description: 'Read it before an edit and send it with the edit.' })
  version!: number;
}

@ObjectType({ description: 'What adding a phase gave.' })
export class AddPhasePayload {
  @Field(() => PhaseModel, { description: 'The phase.' })
  phase!: PhaseModel;
}

@ObjectType({ description: 'What editing a phase gave.' })
export class UpdatePhasePayload {
  @Field(() => PhaseModel, { description: 'The phase as it is now.' })
  phase!: PhaseModel;
}
