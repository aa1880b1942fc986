import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { DayField, IdField, OneOfListField, TextField } from '../graphql/fields.js';
import { ConnectionArgs } from '../graphql/pagination.js';
import { SEARCH_ORDERS, type SearchKind, SearchKindEnum, type SearchOrder, SearchOrderEnum } from './search-hit.model.js';

const SLUG_LENGTH = 60;

@ArgsType()
export class SearchArgs extends ConnectionArgs {
  @Field(() => String, { description: 'Address word of the jurisdiction.' })
  @IsString({ message: 'malformed' })
  @MaxLength(SLUG_LENGTH, { message: 'too_long' })
  jurisdiction!: string;

  @TextField('search', { description: 'Understands "phrases in quotes" and -exclusions; accents are optional, and of the last word its beginning is enough.' })
  text!: string;

  @OneOfListField(SearchKindEnum, { nullable: true, description: 'Only these kinds; all where none is named.' })
  kinds?: SearchKind[] | null;

  @Field(() => String, { nullable: true, description: 'Address word of a forum: only its texts, and those of plans it takes part in.' })
  @IsOptional()
  @IsString({ message: 'malformed' })
  @MaxLength(SLUG_LENGTH, { message: 'too_long' })
  forum?: string | null;

  @IdField({ nullable: true, description: 'Only what is about this commitment or its milestones: its words, comments and answers, actions, and what was decided and said under an item about it.' })
  commitmentId?: string | null;

  @IdField({ nullable: true, description: 'Only what this organization said, answered or took on, and the promises that it answers for.' })
  organizationId?: string | null;

  @DayField({ nullable: true, description: 'From this day on, in the zone of the jurisdiction.' })
  from?: string | null;

  @DayField({ nullable: true, description: 'Until the end of this day.' })
  until?: string | null;

  @Field(() => SearchOrderEnum, { defaultValue: 'newest', description: 'By relevance there is one page, without `after`.' })
  @IsIn(SEARCH_ORDERS, { message: 'malformed' })
  order: SearchOrder = 'newest';

  @Field(() => Boolean, { defaultValue: true, description: 'Whether a word that nothing has may be taken for the one that is most like it.' })
  @IsBoolean({ message: 'malformed' })
  mendsWords: boolean = true;
}
