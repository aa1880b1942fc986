import type { AddTranslationInput, TranslatedField, TranslatedObject } from '@mesa/schema/types';

import { KEY_FIELD, textOf } from '../../session/mutate.js';
import { given, numberOf } from './manage.js';

/** A translation as its form sends it. */
export const translationIn = (form: FormData): AddTranslationInput => ({
  forumId: given(form, 'forumId'),
  objectType: given(form, 'objectType') as TranslatedObject,
  objectId: given(form, 'objectId'),
  version: numberOf(form, 'version'),
  field: given(form, 'field') as TranslatedField,
  text: given(form, 'text'),
  language: given(form, 'language'),
  tool: textOf(form, 'tool'),
  idempotencyKey: textOf(form, KEY_FIELD),
});
