import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Keyset } from '../graphql/pagination.js';
import type { SearchKind } from './search-hit.model.js';

/** A found row; the excerpt marks its words with the two characters below. */
export interface FoundRow {
  readonly id: string;
  readonly kind: SearchKind;
  readonly title: string | null;
  readonly language: string;
  readonly headline: string;
  readonly at: Date;
  readonly atKey: string;
  readonly forumSlug: string | null;
  readonly meetingOrdinal: number | null;
  readonly agendaPosition: number | null;
  readonly planSlug: string | null;
  readonly commitmentExternalId: string | null;
  readonly commitmentNumber: number | null;
  readonly milestoneNumber: number | null;
}

/** Control characters that no text of ours holds in a meaning: they cannot be taken for words. */
export const FOUND_START = '\u0002';
export const FOUND_END = '\u0003';

/** How many of each kind are looked at, newest first: ranking and headlines cost, finding does not. */
const CANDIDATES = 200;

const PLAN_PLACE = `null::text as "forumSlug", null::int as "meetingOrdinal", null::int as "agendaPosition",
  p.slug as "planSlug", c.external_id as "commitmentExternalId", c.number as "commitmentNumber"`;
const FORUM_PLACE = `f.slug as "forumSlug", mf.ordinal as "meetingOrdinal", item.position as "agendaPosition",
  null::text as "planSlug", null::text as "commitmentExternalId", null::int as "commitmentNumber", null::int as "milestoneNumber"`;
/** Where a wording stands; a plan in drafting is read by its own query only. */
const planOf = (wording: string): string => `left join milestone m on m.id = ${wording}.milestone_id join commitment c on c.id = coalesce(${wording}.commitment_id, m.commitment_id)
  join action_plan p on p.id = c.plan_id and p.state <> 'drafting'`;
const TITLE = "(select w.title from wording w where coalesce(w.milestone_id = m.id, w.commitment_id = c.id) and w.state = 'in_force' limit 1)";

const newest = (at: string): string => `order by ${at} desc, x.id desc limit ${CANDIDATES}`;

/** Each public text with the sought words, as one list, comments and their answers by the wording they are pinned to; drafts, withheld passages and moderated comments are in none of them. */
const SOURCES = [
  `select x.id, case when x.milestone_id is null then 'commitment' else 'milestone' end as kind, x.title, x.language, coalesce(x.text, x.title, '') as body, x.created_at as at, ${PLAN_PLACE}, m.number as "milestoneNumber"
   from wording x ${planOf('x')}
   where x.state = 'in_force' and p.jurisdiction_id = $1 and search_vector(x.language, coalesce(x.title, '') || E'\\n' || coalesce(x.text, '')) @@ (select q from sought) ${newest('x.created_at')}`,
  `select x.id, 'comment', ${TITLE}, x.language, x.text, x.posted_at, ${PLAN_PLACE}, m.number
   from comment x join wording pinned on pinned.id = x.wording_id ${planOf('pinned')}
   where x.state not in ('withdrawn', 'moderated') and p.jurisdiction_id = $1 and search_vector(x.language, x.text) @@ (select q from sought) ${newest('x.posted_at')}`,
  `select x.id, 'response', ${TITLE}, x.language, x.reason, x.published_at, ${PLAN_PLACE}, m.number
   from reasoned_response x join lateral (select w.* from response_comment rc join comment on comment.id = rc.comment_id join wording w on w.id = comment.wording_id where rc.response_id = x.id order by rc.id limit 1) pinned on true ${planOf('pinned')}
   where x.state = 'published' and p.jurisdiction_id = $1 and search_vector(x.language, x.reason) @@ (select q from sought) ${newest('x.published_at')}`,
  `select x.id, 'decision', item.title, x.language, x.text, coalesce(x.decided_on_latest::timestamptz, x.created_at), ${FORUM_PLACE}
   from decision x join forum f on f.id = x.forum_id left join meeting_forum mf on mf.id = x.meeting_forum_id left join agenda_item item on item.id = x.agenda_item_id
   where x.text is not null and f.jurisdiction_id = $1 and search_vector(x.language, x.text) @@ (select q from sought) ${newest('x.created_at')}`,
  `select x.id, 'minutes', item.title, coalesce(x.content ->> 'language', 'und'), x.content ->> 'text', n.published_at, ${FORUM_PLACE}
   from minutes_block x join minutes n on n.id = x.minutes_id join forum f on f.id = n.forum_id join meeting_forum mf on mf.id = n.meeting_forum_id left join agenda_item item on item.id = x.agenda_item_id
   where x.kind = 'passage' and not x.is_withheld and n.state = 'published' and f.jurisdiction_id = $1
   and search_vector(coalesce(x.content ->> 'language', 'und'), x.content ->> 'text') @@ (select q from sought) ${newest('n.published_at')}`,
];

const STATEMENT = `
  with sought as materialized (
    select websearch_to_tsquery('spanish', search_fold($2)) || websearch_to_tsquery('english', $2) as q),
  found as (${SOURCES.map((source) => `(${source})`).join('\nunion all\n')}),
  page as (
    select * from found where $3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid)
    order by at desc, id desc limit $5)
  select page.*, at::text as "atKey",
    ts_headline(search_config(language), body, (select q from sought), 'MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … ", StartSel=${FOUND_START}, StopSel=${FOUND_END}') as headline
  from page order by at desc, id desc`;

/** Full text of what a jurisdiction has published. */
@Injectable()
export class SearchRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first, one more than asked; phrases in quotes and exclusions with a minus are understood. */
  find(jurisdictionId: string, text: string, after: Keyset | null, limit: number): Promise<FoundRow[]> {
    return this.dataSource.query(STATEMENT, [jurisdictionId, text, after?.[0] ?? null, after?.[1] ?? null, limit]);
  }
}
