import type { RouterContextProvider } from 'react-router';

import { MEETING_KINDS } from '@mesa/domain/vocabulary';
import { KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { DeleteMinutesTemplateDocument, EditMinutesTemplateDocument, SaveMinutesTemplateDocument } from './components/MinutesTemplates.generated.js';

export const MINUTES_TEMPLATE_ACTS: readonly string[] = ['saveMinutesTemplate', 'deleteMinutesTemplate'];

/** Keeps, changes or deletes the text that minutes begin with, as its form asks. */
export function runMinutesTemplateAct(context: Readonly<RouterContextProvider>, form: FormData, { forumId, language }: { readonly forumId: string; readonly language: string }) {
  const aim = { templateId: textOf(form, 'templateId') ?? '', version: Number(form.get('version')) };
  if (textOf(form, 'act') === 'deleteMinutesTemplate') return mutate(context, DeleteMinutesTemplateDocument, { input: aim }, form);
  // What is changed stays in its language, whatever that of the page.
  const texts = { language: textOf(form, 'language') ?? language, opening: textOf(form, 'opening'), underItem: textOf(form, 'underItem') };
  if (aim.templateId !== '') return mutate(context, EditMinutesTemplateDocument, { input: { ...aim, ...texts } }, form);
  const kind = MEETING_KINDS.find((one) => one === textOf(form, 'kind')) ?? 'unknown';
  return mutate(context, SaveMinutesTemplateDocument, { input: { forumId, kind, ...texts, idempotencyKey: textOf(form, KEY_FIELD) } }, form);
}
