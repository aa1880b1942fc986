import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ActionFigures', { description: 'How many actions of a register there are, by how they stand.' })
export class ActionFiguresModel {
  @Field(() => Int, { description: 'All that the filters leave: as many as the rows of the file.' })
  total!: number;

  @Field(() => Int, { description: 'Those that somebody still owes.' })
  unfinished!: number;

  @Field(() => Int, { description: 'Of those, past their last day.' })
  late!: number;

  @Field(() => Int, { description: 'Of those, with the co-chairs or the chair.' })
  escalated!: number;

  @Field(() => Int, { description: 'Those done.' })
  done!: number;
}

@ObjectType('ActionChoice', { description: 'One value by which a register of actions may be filtered, because some action has it.' })
export class ActionChoiceModel {
  @Field(() => ID, { description: 'Of the owner or the commitment; the ordinal of the meeting.' })
  id!: string;

  @Field(() => String, { description: 'What it is called; empty where it has no name.' })
  name!: string;
}

@ObjectType('ActionChoices', { description: 'By what a register of actions may be filtered.' })
export class ActionChoicesModel {
  @Field(() => [ActionChoiceModel], { description: 'Seats, organizations and units that took something on, by name.' })
  owners!: ActionChoiceModel[];

  @Field(() => [ActionChoiceModel], { description: 'Commitments that actions serve.' })
  commitments!: ActionChoiceModel[];

  @Field(() => [ActionChoiceModel], { description: 'Meetings where something was taken on, the latest first; id is the ordinal.' })
  meetings!: ActionChoiceModel[];
}
