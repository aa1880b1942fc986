import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/pagination.js';
import { enumOf } from '../graphql/fields.js';

/** What can be found; the order is that of nothing but this list. */
export const SEARCH_KINDS = ['commitment', 'milestone', 'comment', 'response', 'decision', 'action', 'minutes'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SearchKindEnum = enumOf('SearchKind', SEARCH_KINDS, 'What kind of text was found.');

@ObjectType('SearchExcerptPart', { description: 'A stretch of an excerpt.' })
export class SearchExcerptPartModel {
  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is one of the words that were sought.' })
  found!: boolean;
}

@ObjectType('SearchHit', { description: 'A published text with the words that were sought, and what its address is made of.' })
export class SearchHitModel {
  @Field(() => ID, { description: 'Of the text itself.' })
  id!: string;

  @Field(() => SearchKindEnum)
  kind!: SearchKind;

  @Field(() => String, { nullable: true, description: 'Title of the commitment, milestone or agenda item it belongs to; null where it has none.' })
  title!: string | null;

  @Field(() => String, { description: 'Language of the text (BCP 47); `und` where not known.' })
  language!: string;

  @Field(() => [SearchExcerptPartModel], { description: 'The passage around the words that were sought, in order.' })
  excerpt!: SearchExcerptPartModel[];

  @Field(() => GraphQLISODateTime, { description: 'When the text was published, posted or decided; when it was entered, where that is not known.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Address word of the forum, for decisions, actions and minutes.' })
  forumSlug!: string | null;

  @Field(() => Int, { nullable: true, description: 'Permanent number of the meeting in that forum; null for a decision made outside of one.' })
  meetingOrdinal!: number | null;

  @Field(() => Int, { nullable: true, description: 'Position of the agenda item, from 1.' })
  agendaPosition!: number | null;

  @Field(() => Int, { nullable: true, description: 'For a passage of an acta: position of its block there, from 1.' })
  blockPosition!: number | null;

  @Field(() => Int, { nullable: true, description: 'For a passage of an acta: which of its paragraphs the excerpt begins in, from 1.' })
  paragraph!: number | null;

  @Field(() => Int, { nullable: true, description: 'Permanent number of the action in that forum.' })
  actionNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'Address word of the plan, for commitments, milestones, comments and responses.' })
  planSlug!: string | null;

  @Field(() => String, { nullable: true })
  commitmentExternalId!: string | null;

  @Field(() => Int, { nullable: true })
  commitmentNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null for what belongs to the commitment as a whole.' })
  milestoneNumber!: number | null;
}

export const SEARCH_ORDERS = ['newest', 'relevance'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];
export const SearchOrderEnum = enumOf('SearchOrder', SEARCH_ORDERS, 'In what order texts are found: the newest first, or the best of the newest of each kind first, in one page.');

@ObjectType('SearchConnection', { description: 'A page of SearchHit objects.' })
export class SearchConnection extends connectionOf(SearchHitModel, { isAbstract: true }) {
  @Field(() => String, { description: 'The words that were sought: those asked for, or where nothing has one of them, with the public word that is most like it.' })
  words!: string;
}
