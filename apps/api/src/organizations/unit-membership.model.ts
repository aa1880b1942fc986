import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('UnitMembership', { description: 'A person in the team of a municipal unit. Read by the secretariats of the jurisdiction.' })
export class UnitMembershipModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether the person publishes for the unit, or drafts only.' })
  mayPublish!: boolean;

  @Field(() => String, { description: 'First calendar day.' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: 'Last calendar day; null while it goes on.' })
  validUntil!: string | null;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}
