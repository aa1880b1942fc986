import { notFound } from '@mesa/domain/errors';
import type { DataSource } from 'typeorm';

import { Loaders } from '../graphql/loaders.js';
import type { ActaItem, ActaPlace, PublishedActa } from './acta.document.js';
import { blocksByText, errataByMinutes, linksByMinutes } from './acta.loader.js';
import { placeOfMentioned } from './text-mention.loader.js';

interface Published extends Omit<ActaPlace, 'publicUrl'> {
  readonly id: string;
  readonly textId: string;
  readonly meetingId: string;
}

/** `firstSlug` is the forum's oldest: identifiers made of it stay when it is renamed. */
const PUBLISHED = `
  select m.id, coalesce(m.shares_text_of_id, m.id) as "textId", mf.meeting_id as "meetingId", mf.ordinal, f.id as "forumId",
    f.name as forum, f.slug as "forumSlug", (select s.slug from slug_history s where s.forum_id = f.id order by s.created_at, s.id limit 1) as "firstSlug",
    j.name as jurisdiction, j.slug as "jurisdictionSlug", j.country, j.time_zone as "timeZone", j.languages[1] as language, j.invented as "isInvented", d.storage_name as crest
  from slug_history known join jurisdiction j on j.id = known.jurisdiction_id join forum f on f.id = known.forum_id
  join meeting_forum mf on mf.forum_id = f.id join minutes m on m.meeting_forum_id = mf.id
  left join document d on d.id = f.crest_document_id and d.visibility = 'public'
  where j.slug = $1 and known.slug = $2 and mf.ordinal = $3 and m.state = 'published'`;

/** What was only proposed, or declined, was no item of the meeting. */
const ITEMS = `select id, position, title, language from agenda_item where meeting_id = $1 and state = 'accepted' order by position`;

export interface ActaAddress {
  readonly jurisdiction: string;
  readonly forum: string;
  readonly ordinal: number;
}

/**
 * What the public may read of an acta, and nothing else.
 * @throws NOT_FOUND, also for minutes that were published elsewhere and imported: they stand in no chain, and their document is the scanned one
 */
export async function publishedActa(dataSource: DataSource, publicUrl: string, { jurisdiction, forum, ordinal }: ActaAddress): Promise<PublishedActa> {
  const [minutes]: Published[] = await dataSource.query(PUBLISHED, [jurisdiction, forum, ordinal]);
  if (!minutes) throw notFound();
  const loaders = new Loaders(dataSource);
  const [links, blocks, errata, items] = await Promise.all([
    loaders.load(linksByMinutes, minutes.id),
    loaders.load(blocksByText, minutes.textId),
    loaders.load(errataByMinutes, minutes.id),
    dataSource.query<ActaItem[]>(ITEMS, [minutes.meetingId]),
  ]);
  if (links.length === 0) throw notFound();
  const named = blocks.flatMap(({ mentions }) => (mentions ?? []).map(({ id }) => id));
  const places = await Promise.all(named.map((id) => loaders.load(placeOfMentioned, id)));
  const { id: _, textId: __, meetingId: ___, ...place } = minutes;
  return { place: { ...place, publicUrl }, blocks, errata, links, items, mentioned: new Map(places.flatMap((one) => (one ? [[one.id, one]] : []))) };
}
