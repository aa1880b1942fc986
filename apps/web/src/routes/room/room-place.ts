import type { Params, RouterContextProvider } from 'react-router';

import { apiContext } from '../../session/api-context.js';
import { notFound, pageError } from '../../session/query.js';

const ORDINAL = /^[1-9]\d{0,8}$/;

/** What addresses a room: the town, the forum and the meeting's permanent number. */
export function roomAddress(context: Readonly<RouterContextProvider>, params: Params): { jurisdiction: string; slug: string; ordinal: number } {
  const number = params['ordinal'] ?? '';
  if (!ORDINAL.test(number)) return notFound(context);
  return { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '', ordinal: Number(number) };
}

interface MaybeRoom {
  readonly room: object | null;
}

type WithRoom<Held extends MaybeRoom> = Held & { readonly room: NonNullable<Held['room']> };

const hasRoom = <Held extends MaybeRoom>(held: Held): held is WithRoom<Held> => held.room !== null;

/** The meeting with its room, for who may come to it; everybody else is told that it is not open to them. */
export function openRoom<Held extends MaybeRoom>(context: Readonly<RouterContextProvider>, held: Held | null): WithRoom<Held> {
  const found = held ?? notFound(context);
  return hasRoom(found) ? found : pageError({ code: 'FORBIDDEN', reason: 'not_permitted', requestId: context.get(apiContext).requestId });
}
