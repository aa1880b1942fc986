import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Bench', { description: 'One of the sides that sit in a forum. A forum may have none.' })
export class BenchModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Stable within the forum: `government` and `civil_society` have their usual meaning, any other is the forum\'s own.' })
  key!: string;

  @Field(() => String, { description: 'Its name, as the forum gives it.' })
  name!: string;

  @Field(() => String, { description: 'Language (BCP 47) of the name; `und` where not known.' })
  language!: string;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}
