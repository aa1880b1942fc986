import type { RouterContextProvider } from 'react-router';

import type { Language } from '@mesa/domain/vocabulary';
import { KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { subjectOf } from '../commitments/subject.js';
import { decisionOf } from './decision-input.js';
import { CreateActionDocument, RecordDecisionDocument } from './Outcomes.generated.js';

/** Where something was decided or taken on. */
interface Occasion {
  readonly meetingForumId: string;
  readonly language: Language;
  readonly forum: { readonly id: string; readonly benches: readonly { readonly id: string }[] };
}

/** Records what a decision's or an action's form says, as an object of its own. */
export function recordOutcome(context: Readonly<RouterContextProvider>, form: FormData, { meetingForumId, language, forum }: Occasion) {
  const own = { meetingForumId, language, idempotencyKey: textOf(form, KEY_FIELD), agendaItemId: textOf(form, 'agendaItemId') };
  if (textOf(form, 'act') !== 'action') return mutate(context, RecordDecisionDocument, { input: { ...own, ...decisionOf(form, forum.benches) } }, form);
  const action = { text: textOf(form, 'actionText') ?? '', ownerSeatId: textOf(form, 'ownerSeatId'), ownerOrganizationId: textOf(form, 'ownerOrganizationId'), due: textOf(form, 'due'), decisionId: textOf(form, 'decisionId') };
  return mutate(context, CreateActionDocument, { input: { ...own, ...action, forumId: forum.id, ...subjectOf(textOf(form, 'actionSubject') ?? '') } }, form);
}
