import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Jurisdiction', { description: 'A municipality whose forums and plans are kept here.' })
export class JurisdictionModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Its word in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'Its proper name, in the language it has.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Country, as its source writes it; null when not known.' })
  country!: string | null;

  @Field(() => String, { nullable: true, description: 'Region or province, as its source writes it; null when not known.' })
  region!: string | null;

  @Field(() => String, { description: 'IANA time zone of its days and clocks.' })
  timeZone!: string;

  @Field(() => [String], { description: 'Languages (BCP 47) in which it works; the first is the default for what is written there.' })
  languages!: string[];

  @Field(() => Boolean, { description: 'True for the demonstration: its people and acts are invented.' })
  invented!: boolean;
}
