import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, TextField, VersionField } from '../graphql/fields.js';

@InputType({ isAbstract: true })
abstract class AdministrationColumns {
  @IdField({ description: "The forum in whose secretariat the viewer acts; the administration is its jurisdiction's." })
  forumId!: string;

  @TextField('name', { nullable: true, description: 'Who was mayor; left out where not known.' })
  mayor?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it began, as exactly as is known: "6 de diciembre de 2024", "2024".' })
  started?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it ended or is to end.' })
  ended?: string | null;

  @IdField({ nullable: true, description: 'The document that says so; of the same jurisdiction.' })
  sourceDocumentId?: string | null;
}

@InputType()
export class AddAdministrationInput extends AdministrationColumns {
  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'An administration as it is to be: what is left out is cleared.' })
export class UpdateAdministrationInput extends AdministrationColumns {
  @IdField()
  administrationId!: string;

  @VersionField()
  version!: number;
}
