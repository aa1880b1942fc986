import type { PassageBlock } from '@mesa/domain/acta';

import { type Batch, rowsByKey } from '../graphql/loaders.js';

/** More is a search, not a section of a page. */
const MOST = 50;

/** An agenda item about a milestone, as one forum took it up. */
export interface MilestoneSessionLine {
  readonly milestoneId: string;
  readonly meetingForumId: string;
  readonly agendaItemId: string;
  readonly namesMilestone: boolean;
  readonly hasActa: boolean;
  readonly decisionIds: string[];
  readonly passages: PassageBlock[];
}

/**
 * An item touched a milestone where it names it or its whole commitment, where a task about it came of the item,
 * where a decision under it changed its words, or where the acta names one of the two under it. What is withheld or withdrawn does not leave the database.
 */
const SESSIONS = `
  with touch as (
    select milestone_id, id as item_id, true as names_milestone from agenda_item where milestone_id = any ($1)
    union all
    select m.id, i.id, false from milestone m join agenda_item i on i.commitment_id = m.commitment_id and i.milestone_id is null where m.id = any ($1)
    union all
    select milestone_id, agenda_item_id, true from action_item where milestone_id = any ($1) and agenda_item_id is not null
    union all
    select w.milestone_id, d.agenda_item_id, true from wording w join amendment_change_wording cw on cw.wording_id = w.id join amendment_change c on c.id = cw.change_id
      join amendment a on a.id = c.amendment_id join decision d on d.id = a.decision_id
    where w.milestone_id = any ($1) and a.state = 'in_force' and d.agenda_item_id is not null
    union all
    select m.id, b.agenda_item_id, named.kind = 'milestone' from milestone m
      cross join lateral (values ('milestone', m.id), ('commitment', m.commitment_id)) named (kind, id)
      join minutes_block b on b.mentions @> jsonb_build_array(jsonb_build_object('kind', named.kind, 'id', named.id)) and not b.is_withheld and b.agenda_item_id is not null
    where m.id = any ($1)),
  item as (select milestone_id, item_id, bool_or(names_milestone) as names_milestone from touch group by 1, 2)
  select item.milestone_id as "milestoneId", mf.id as "meetingForumId", i.id as "agendaItemId", item.names_milestone as "namesMilestone", a.id is not null as "hasActa",
    array(select d.id from decision d where d.meeting_forum_id = mf.id and d.agenda_item_id = i.id and d.result = 'adopted' order by d.id) as "decisionIds",
    coalesce((select jsonb_agg(b.content order by b.position) from minutes_block b
      where b.minutes_id = coalesce(a.shares_text_of_id, a.id) and b.agenda_item_id = i.id and b.kind = 'passage' and not b.is_withheld and b.content is not null), '[]') as passages
  from item join agenda_item i on i.id = item.item_id and i.state = 'accepted' join meeting t on t.id = i.meeting_id and t.state <> 'draft'
    join meeting_forum mf on mf.meeting_id = t.id and mf.ordinal is not null left join minutes a on a.meeting_forum_id = mf.id and a.state = 'published'
  order by t.sort_on desc nulls last, t.id desc, mf.id, i.position`;

/** The latest meeting first. */
export const sessionsByMilestone: Batch<string, MilestoneSessionLine[]> = async (ids, dataSource) =>
  rowsByKey<MilestoneSessionLine, string>(ids, await dataSource.query(SESSIONS, [ids]), ({ milestoneId }) => milestoneId).map((lines) => lines.slice(0, MOST));
