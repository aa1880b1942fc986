import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, LanguageField, TextField, VersionField } from '../graphql/fields.js';

@InputType()
export class AddBenchInput {
  @IdField()
  forumId!: string;

  @TextField('label', { description: 'Lower-case letters, digits and underscores, permanent: `government` and `civil_society` have their usual meaning, any other is the forum\'s own.' })
  key!: string;

  @TextField('name')
  name!: string;

  @LanguageField({ description: 'Language (BCP 47) of the name.' })
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class RenameBenchInput {
  @IdField()
  forumId!: string;

  @IdField()
  benchId!: string;

  @VersionField()
  version!: number;

  @TextField('name')
  name!: string;

  @LanguageField({ description: 'Language (BCP 47) of the name.' })
  language!: string;
}
