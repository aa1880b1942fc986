import { SECTORS, type Sector } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { PartialDateField } from '../graphql/partial-date.model.js';

export const SectorEnum = enumOf('Sector', SECTORS, 'To which part of society an organization or a seat belongs.');
export const LegalFormEnum = enumOf('LegalForm', ['legal', 'informal'], 'Whether an organization is a legal person.');

@ObjectType('Organization', { description: 'A body, legal or informal, that sits in a forum or answers for something: a neighbourhood council, a directorate.' })
export class OrganizationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Language (BCP 47) of the name; `und` where not known.' })
  language!: string;

  @Field(() => SectorEnum, { nullable: true, description: 'Null where not known.' })
  sector!: Sector | null;

  @Field(() => String, { nullable: true, description: 'What kind of body it is, in the words of the source.' })
  kindRaw!: string | null;

  @Field(() => LegalFormEnum, { nullable: true, description: 'Null where not known.' })
  legalForm!: 'legal' | 'informal' | null;

  @Field(() => String, { nullable: true, description: 'Its own page (http or https).' })
  url!: string | null;

  @PartialDateField('When it began; null where not known.')
  started!: StoredDate;

  @PartialDateField('When it ended or was renamed; null while it stands or where not known.')
  ended!: StoredDate;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}

@ObjectType('OrganizationAlias', { description: 'Another name under which an organization is known.' })
export class OrganizationAliasModel {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'Its language (BCP 47); `und` where not known.' })
  language!: string;
}

export const OrganizationConnection = connectionOf(OrganizationModel);
