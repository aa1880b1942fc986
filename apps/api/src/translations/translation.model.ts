import { TRANSLATORS, type Translator } from '@mesa/domain/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const TRANSLATED_OBJECTS = ['forum', 'wording', 'minutes_block', 'minutes_erratum'] as const;
export type TranslatedObject = (typeof TRANSLATED_OBJECTS)[number];

export const TRANSLATED_FIELDS = ['purpose', 'goal', 'title', 'text', 'problem', 'dissent'] as const;
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number];

export const TranslatorEnum = enumOf('Translator', TRANSLATORS, 'Whether a person or a machine translated.');
export const TranslatedObjectEnum = enumOf('TranslatedObject', TRANSLATED_OBJECTS, 'Whose texts can be translated.');
export const TranslatedFieldEnum = enumOf('TranslatedField', TRANSLATED_FIELDS, 'Which text: purpose and goal of a forum; title, text and problem of a wording; text of a passage, decision or erratum of a published acta, and dissent of its decision.');

@ObjectType('Translation', { description: 'A text in another language. It makes no new wording and enters no hash; what is pinned is pinned to the original.' })
export class TranslationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => TranslatedFieldEnum, { description: 'Of which text of the object.' })
  field!: TranslatedField;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => String, { description: 'Their language (BCP 47).' })
  language!: string;

  @Field(() => TranslatorEnum, { description: 'Say which beside the words.' })
  translator!: Translator;

  @Field(() => String, { nullable: true, description: 'The machine that translated; null where a person did.' })
  tool!: string | null;
}
