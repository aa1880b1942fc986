import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';

import { meetingPagePath } from '@mesa/domain/addresses';
import { languageOf } from '../../i18n/language.js';
import { apiContext } from '../../session/api-context.js';
import { refused } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { actInRoom } from './room-acts.js';
import { roomAddress } from './room-place.js';
import { RoomIdDocument } from './Room.generated.js';

/** There is nothing to read here. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { jurisdiction, slug, ordinal } = roomAddress(context, params);
  return redirect(meetingPagePath(languageOf(new URL(request.url).pathname), jurisdiction, slug, ordinal, 'room'));
}

/** Takes what waited for the network, one act at a time, and says in so many words whether it was taken. */
export async function action({ context, params, request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  if (!context.get(apiContext).reader) return Response.json({ reason: 'signed_out' }, { status: 401 });
  const { ordinal, ...place } = roomAddress(context, params);
  const { forum } = await query(context, RoomIdDocument, { ...place, ordinal });
  const result = forum.meeting && (await actInRoom(context, { ...place, meetingForumId: forum.meeting.id }, form));
  if (result === null) return Response.json({ reason: 'unknown' }, { status: 400 });
  if ('fault' in result) return Response.json({ reason: result.fault.reason }, { status: refused(result.fault).init?.status ?? 400 });
  return Response.json({ reason: null });
}
