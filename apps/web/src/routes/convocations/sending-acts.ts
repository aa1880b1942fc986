import type { RouterContextProvider } from 'react-router';

import { UndoSendingDocument } from '../../layout/SendingHold.generated.js';
import { mutate, textOf } from '../../session/mutate.js';
import { SendConvocationDocument } from './components/SendingState.generated.js';

/** What the form of `SendingState` asks for; undefined for another form's act. */
export async function runSendingAct(context: Readonly<RouterContextProvider>, meetingForumId: string, form: FormData) {
  switch (textOf(form, 'act')) {
    case 'undoSending':
      return mutate(context, UndoSendingDocument, { input: { batchId: textOf(form, 'batchId') ?? '' } }, form);
    case 'sendConvocation':
      return mutate(context, SendConvocationDocument, { input: { meetingForumId, version: Number(form.get('version')) } }, form);
    default:
      return undefined;
  }
}
