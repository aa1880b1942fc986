import type { Sector } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { AliasInput, MOST_ALIASES } from '../jurisdictions/alias.input.js';
import { LegalFormEnum, SectorEnum } from './organization.model.js';

@InputType({ isAbstract: true })
class OrganizationInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts; organizations are of its jurisdiction.' })
  forumId!: string;

  @TextField('name')
  name!: string;

  @LanguageField({ description: 'Language (BCP 47) of the name.' })
  language!: string;

  @NestedListField(() => AliasInput, MOST_ALIASES, { description: 'Every other name.' })
  aliases!: AliasInput[];

  @OneOfField(SectorEnum, { nullable: true, description: 'Null where not known.' })
  sector?: Sector | null;

  @OneOfField(LegalFormEnum, { nullable: true, description: 'Null where not known.' })
  legalForm?: 'legal' | 'informal' | null;

  @TextField('url', { nullable: true, description: 'Its own page, http or https.' })
  url?: string | null;

  @IdField({ nullable: true, description: 'The body that it is part of; of the same jurisdiction.' })
  parentId?: string | null;

  @IdField({ nullable: true, description: 'The one that it was renamed or split from; of the same jurisdiction.' })
  succeedsId?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it began, as exactly as is known.' })
  started?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it ended or was renamed.' })
  ended?: string | null;
}

@InputType()
export class CreateOrganizationInput extends OrganizationInput {
  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'An organization as it is to be: what is left out is cleared.' })
export class UpdateOrganizationInput extends OrganizationInput {
  @IdField()
  organizationId!: string;

  @VersionField()
  version!: number;
}
