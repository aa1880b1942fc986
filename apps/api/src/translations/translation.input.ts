import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { type TranslatedField, TranslatedFieldEnum, type TranslatedObject, TranslatedObjectEnum } from './translation.model.js';

@InputType({ description: 'A later translation of the same text into the same language takes the place of the former. `version` is the forum\'s, and 1 for anything else, whose words never change.' })
export class AddTranslationInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts: the one translated, the one that leads the plan of the wording, or one of the acta.' })
  forumId!: string;

  @OneOfField(TranslatedObjectEnum)
  objectType!: TranslatedObject;

  @IdField({ description: 'The forum, the wording, or the block or erratum of a published acta.' })
  objectId!: string;

  @VersionField()
  version!: number;

  @OneOfField(TranslatedFieldEnum)
  field!: TranslatedField;

  @TextField('minutesPassage', { description: 'The words in the other language.' })
  text!: string;

  @LanguageField({ description: 'Language (BCP 47) of the translation.' })
  language!: string;

  @TextField('label', { nullable: true, description: 'The machine that translated; left out where a person did.' })
  tool?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}
