import type { RouterContextProvider } from 'react-router';

import { parseOutcomeLine } from '@mesa/domain/outcome-line';
import { faultOf, type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ownersOf } from './outcome-owners.js';
import type { RoomAim, RoomOutcome } from './room-acts.js';
import { NoteInformationDocument, RoomActionDocument, RoomDecisionDocument } from './RoomActs.generated.js';
import { RoomOwnersDocument } from './RoomOwners.generated.js';

/** A line is read again here, whatever the page understood; it is kept once it was confirmed. */
export async function enterOutcome(context: Readonly<RouterContextProvider>, { meetingForumId, ...address }: RoomAim, form: FormData): Promise<RoomOutcome> {
  const line = textOf(form, 'line') ?? '';
  const owners = await query(context, RoomOwnersDocument, address);
  const read = parseOutcomeLine(line, ownersOf(owners), owners.forum.jurisdiction.today);
  if (read.kind === 'empty') return lineFault(form, 'required');
  if (read.kind === 'unknown_owner') return lineFault(form, 'unknown');
  if (textOf(form, 'act') === 'outcome') return { understood: line };
  const own = { meetingForumId, agendaItemId: textOf(form, 'agendaItemId') ?? '', idempotencyKey: textOf(form, KEY_FIELD) };
  switch (read.kind) {
    case 'information':
      return mutate(context, NoteInformationDocument, { input: { ...own, text: read.text } }, form);
    case 'decision':
      return mutate(context, RoomDecisionDocument, { input: { ...own, text: read.text, language: 'es', method: 'consensus', result: 'adopted', officialNumber: null, tally: null, dissent: null } }, form);
    case 'action': {
      const owner = read.owner.kind === 'seat' ? { ownerSeatId: read.owner.id, ownerOrganizationId: null } : { ownerSeatId: null, ownerOrganizationId: read.owner.id };
      return mutate(context, RoomActionDocument, { input: { ...own, ...owner, forumId: owners.forum.id, text: read.text, language: 'es', due: read.due, decisionId: null, commitmentId: null, milestoneId: null } }, form);
    }
  }
}

const lineFault = (form: FormData, reason: string): { readonly fault: FormFault } => ({ fault: faultOf({ message: reason, extensions: { code: 'INVALID', reason, fields: { line: reason } } }, form) });
