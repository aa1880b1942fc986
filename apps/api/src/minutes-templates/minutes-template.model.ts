import type { MeetingKind } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { MeetingKindEnum } from '../meetings/meeting.model.js';

@ObjectType('MinutesTemplate', { description: 'The text that the minutes of one kind of meeting begin with; read by who drafts minutes.' })
export class MinutesTemplateModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Named by who edits or deletes it.' })
  version!: number;

  @Field(() => MeetingKindEnum, { description: 'For which kind of meeting.' })
  kind!: MeetingKind;

  @Field(() => String, { description: 'BCP 47 tag of its text.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'What stands under no item; null for nothing.' })
  opening!: string | null;

  @Field(() => String, { nullable: true, description: 'What stands under each item of the agenda; null for nothing.' })
  underItem!: string | null;
}
