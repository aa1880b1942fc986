import type { RouterContextProvider } from 'react-router';

import { apiContext } from '../../session/api-context.js';
import { query } from '../../session/query.js';
import { ForumAbilitiesDocument, type ForumAbilitiesQuery } from './ForumAbilities.generated.js';

export type ForumAbilities = ForumAbilitiesQuery['forum']['viewerCan'];

const NONE: ForumAbilities = { setUp: false, invite: false, scheduleMeeting: false, readPapers: false };

/** What the reader may do in a forum: an operation of their own, asked only for who is signed in, so that public ones stay the same for everybody. */
export async function forumAbilities(context: Readonly<RouterContextProvider>, address: { readonly jurisdiction: string; readonly slug: string }): Promise<ForumAbilities> {
  if (!context.get(apiContext).reader) return NONE;
  return (await query(context, ForumAbilitiesDocument, address)).forum.viewerCan;
}
