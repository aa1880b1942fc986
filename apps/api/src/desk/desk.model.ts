import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

/** What may be asked of somebody; each leads to one act. */
export const DESK_KINDS = ['answer_comments', 'answer_contestation', 'observe_minutes', 'approve_minutes', 'cast_vote', 'do_action', 'escalated_action', 'escalated_comment', 'decide_appeal', 'answer_convocation', 'attend_meeting', 'answer_poll', 'accept_invitation'] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** What a secretariat may have to do. */
export const FRIDAY_KINDS = ['convene_meeting', 'circulate_minutes', 'publish_minutes', 'answer_comments', 'answer_contestation', 'chase_action', 'ask_statement', 'settle_poll', 'renew_holding', 'renew_role', 'fill_seats', 'absent_holder', 'keep_rule'] as const;
export type FridayKind = (typeof FRIDAY_KINDS)[number];

export const DeskKindEnum = enumOf('DeskKind', [...new Set([...DESK_KINDS, ...FRIDAY_KINDS])], 'What is asked, by the act that answers it.');

@ObjectType('DeskItem', { description: 'One thing asked of somebody, with its deadline and where it is done.' })
export class DeskItemModel {
  @Field(() => ID, { description: 'Of this line: the same as long as the same is asked.' })
  id!: string;

  @Field(() => DeskKindEnum, { description: 'What is asked.' })
  kind!: DeskKind | FridayKind;

  @Field(() => String, { nullable: true, description: 'Last calendar day; null where no rule or date sets one.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'Whether today is after it.' })
  isLate!: boolean;

  @Field(() => String, { nullable: true, description: 'What it is about, as written: the title of a meeting, the words of an action, the title of a milestone. Null where it has none.' })
  text!: string | null;

  @Field(() => String, { description: 'Language of the text (BCP 47).' })
  language!: string;

  @Field(() => Int, { description: 'How many it stands for: comments that wait for one unit; else 1.' })
  count!: number;

  @Field(() => Int, { description: 'Of those, how many are late.' })
  lateCount!: number;

  @Field(() => String, { nullable: true, description: 'The unit that answers, the kind of a role that ends, or the rule of the compliance calendar that is to be kept; null where it is about none of them.' })
  unitName!: string | null;

  @Field(() => String, { description: 'Slug of the jurisdiction.' })
  jurisdiction!: string;

  @Field(() => String, { description: 'Slug of the forum.' })
  forum!: string;

  @Field(() => String, { description: 'Name of the forum.' })
  forumName!: string;

  @Field(() => String, { nullable: true, description: 'Slug of the plan; null where it is not about one.' })
  plan!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the commitment in its plan.' })
  commitmentNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'External id of the commitment.' })
  commitmentExternalId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the milestone in its commitment.' })
  milestoneNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the meeting in addresses; null for a draft.' })
  ordinal!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the action in addresses; null where it is not about one.' })
  actionNumber!: number | null;

  @Field(() => ID, { nullable: true, description: 'The action, the ballot, the contestation, the date poll, or the meeting as the forum holds it.' })
  objectId!: string | null;

  @Field(() => [ID], { description: 'The comments that wait, the oldest first; at most 100.' })
  commentIds!: string[];
}
