import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** Its shape is `ForumRules` of libs/domain, which checks it field by field (`checkRules`): benches are keys in it, which no GraphQL type can say. */
export const ForumRulesData = new GraphQLScalarType({
  name: 'ForumRulesData',
  description: [
    'The rules of a forum as an object; each field may be absent, and then the forum has no such rule.',
    'A threshold is a number of seats or {n, m, over}: n/m of the base, strictly more with over.',
    'quorum {base: seats | filled_seats | number, total, perBench (a threshold, or one by bench id), secondCall {afterMinutes, total}, remoteCounts, deputiesCount, checkedAt: opening | each_decision};',
    'notice {n, unit: calendar_days | working_days}; frequency {n, per: month | quarter | semester | year};',
    'decisions {method: consensus | simple | absolute | fraction, fraction, of: present | seats, perBench, tie: rejected | chair_decides | second_vote};',
    'deputiesVote; whoMayCall {roles, seats}; minutes {daysToCirculate, daysToObserve, daysToPublish, dayUnit, approval {by: co_chairs | chair | attendees | next_meeting | silence, silenceDays}};',
    'workingDaysToRespond; actionEscalationDays; absencesTolerated; observersMayComment; attendancePublic: name | seat.',
  ].join(' '),
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

@ObjectType('ForumRules', { description: 'One version of the rules of a forum. A rule that is not in it does not exist: no clock runs, and nothing is assumed.' })
export class ForumRulesModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'First day on which it is in force, `2022-03-01`; it ends the day before the next version.' })
  effectiveFrom!: string;

  @Field(() => ForumRulesData, { description: 'The rules as data.' })
  rules!: unknown;

  @Field(() => String, { nullable: true, description: 'The rules as written; null where only the data is known.' })
  text!: string | null;

  @Field(() => String, { description: 'Language (BCP 47) of the text.' })
  language!: string;
}
