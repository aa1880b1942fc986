import type { Mentioned, MentioningText, TextMention } from '@mesa/domain/text-mention';
import type { EntityManager } from 'typeorm';

/** Of a version: what its text may name is public, and of the forums that held the meeting. */
const WITHIN_REACH = `
  with forums as (
    select other.forum_id from minutes_version v join minutes m on m.id = v.minutes_id
      join meeting_forum held on held.id = m.meeting_forum_id join meeting_forum other on other.meeting_id = held.meeting_id where v.id = $1),
  planned as (
    select c.id from commitment c join plan_forum pf on pf.plan_id = c.plan_id join action_plan p on p.id = c.plan_id and p.state <> 'drafting'
    where pf.forum_id in (select forum_id from forums))
  select s.id, 'seat' as kind from seat s where s.id = any ($2) and s.forum_id in (select forum_id from forums)
  union all select id, 'commitment' from planned where id = any ($2)
  union all select m.id, 'milestone' from milestone m join planned on planned.id = m.commitment_id where m.id = any ($2)`;

/** The same texts without what they may not name, or what is not there: its words stay. */
export async function namingWithinReach<Text extends MentioningText>(manager: EntityManager, minutesVersionId: string, texts: readonly Text[]): Promise<Text[]> {
  const named = texts.flatMap(({ mentions }) => mentions.map(({ id }) => id));
  if (named.length === 0) return [...texts];
  const rows: Mentioned[] = await manager.query(WITHIN_REACH, [minutesVersionId, [...new Set(named)]]);
  const known = new Set(rows.map(keyOf));
  const isKnown = (mention: TextMention): boolean => known.has(keyOf(mention));
  return texts.map((text) => ({ ...text, mentions: text.mentions.filter(isKnown) }));
}

const keyOf = ({ kind, id }: Mentioned): string => `${kind} ${id}`;
