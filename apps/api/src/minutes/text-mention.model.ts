import type { MentionedPlace } from '@mesa/domain/addresses';
import { MENTION_KINDS, type MentionKind } from '@mesa/domain/text-mention';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const MentionKindEnum = enumOf('MentionKind', MENTION_KINDS, 'What words of a text can name.');

@ObjectType('MentionedPlace', { description: 'Where a commitment, milestone or seat that a text names has its page.' })
export class MentionedPlaceModel implements MentionedPlace {
  @Field(() => ID, { description: 'Of the commitment, milestone or seat.' })
  id!: string;

  @Field(() => String, { description: 'Of the jurisdiction.' })
  jurisdictionSlug!: string;

  @Field(() => String, { nullable: true, description: 'Of the forum of a seat; else null.' })
  forumSlug!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the plan of a commitment or milestone; else null.' })
  planSlug!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the commitment, as its publisher names it; null where it has none.' })
  commitmentExternalId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the commitment in its plan; null for a seat.' })
  commitmentNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the milestone in its commitment; null for a commitment and a seat.' })
  milestoneNumber!: number | null;
}

@ObjectType('TextMention', { description: 'Words of a text that name a commitment, a milestone or a seat.' })
export class TextMentionModel {
  @Field(() => Int, { description: 'Where the words begin in the text, in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'Where they end, in UTF-16 units.' })
  end!: number;

  @Field(() => MentionKindEnum, { description: 'What they name.' })
  kind!: MentionKind;
}
