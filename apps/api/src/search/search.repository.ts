import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Keyset } from '../graphql/pagination.js';
import { SEARCH_KINDS, type SearchKind } from './search-hit.model.js';

/** A found row; the excerpt marks its words with the two characters below. */
export interface FoundRow {
  readonly id: string;
  readonly kind: SearchKind;
  readonly title: string | null;
  readonly language: string;
  readonly headline: string;
  readonly body: string;
  readonly at: Date;
  readonly atKey: string;
  readonly forumSlug: string | null;
  readonly meetingOrdinal: number | null;
  readonly agendaPosition: number | null;
  /** Of the acta's block that a passage is, from 1. */
  readonly blockPosition: number | null;
  readonly actionNumber: number | null;
  readonly planSlug: string | null;
  readonly commitmentExternalId: string | null;
  readonly commitmentNumber: number | null;
  readonly milestoneNumber: number | null;
}

export interface SoughtTexts {
  readonly jurisdictionId: string;
  readonly text: string;
  /** All kinds where none is named. */
  readonly kinds: readonly SearchKind[];
  /** Address word of a forum: its own texts, and those of the plans it takes part in. */
  readonly forum: string | null;
  /** Only what is about a commitment or its milestones; only what is an organization's or about what it answers for. */
  readonly commitmentId: string | null;
  readonly organizationId: string | null;
  /** First and last day, in the zone. */
  readonly from: string | null;
  readonly until: string | null;
  readonly timeZone: string;
  /** The best first, of the newest; without it the newest first. */
  readonly byRelevance: boolean;
  readonly after: Keyset | null;
  readonly limit: number;
}

/** Control characters that no text of ours holds in a meaning: they cannot be taken for words. */
export const FOUND_START = '\u0002';
export const FOUND_END = '\u0003';
/** Between two stretches of an excerpt. */
export const FRAGMENT_END = ' … ';

interface Source {
  readonly kinds: readonly SearchKind[];
  /** Which kind a row is. */
  readonly kind: string;
  readonly at: string;
  /** The table, as `x`, with what decides whether it is public. */
  readonly from: string;
  readonly where: string;
  /** As its index has it. */
  readonly vector: string;
  readonly inForum: string;
  readonly ofCommitment: string;
  readonly ofOrganization: string;
  readonly body: string;
  readonly language: string;
  readonly title: string;
  /** What only the rows that are shown need, beside `from`. */
  readonly place: string;
  readonly columns: string;
}

const NO_PLAN = 'null::text as "planSlug", null::text as "commitmentExternalId", null::int as "commitmentNumber", null::int as "milestoneNumber"';
const IN_PLAN = `null::text as "forumSlug", null::int as "meetingOrdinal", null::int as "agendaPosition", null::int as "blockPosition", null::int as "actionNumber",
  p.slug as "planSlug", c.external_id as "commitmentExternalId", c.number as "commitmentNumber", m.number as "milestoneNumber"`;
const inMeeting = (block: string): string => `f.slug as "forumSlug", mf.ordinal as "meetingOrdinal", item.position as "agendaPosition", ${block} as "blockPosition", null::int as "actionNumber", ${NO_PLAN}`;

/** Where a wording stands; a plan in drafting is read by its own query only. */
const planOf = (wording: string): string => `left join milestone m on m.id = ${wording}.milestone_id join commitment c on c.id = coalesce(${wording}.commitment_id, m.commitment_id)
  join action_plan p on p.id = c.plan_id and p.state <> 'drafting' and p.jurisdiction_id = $1`;
const PLAN_OF_FORUM = 'exists (select from plan_forum pf join forum own on own.id = pf.forum_id where pf.plan_id = p.id and own.slug = $3)';
const OWN_FORUM = 'f.slug = $3';
const ANSWERED_FOR = 'exists (select from commitment_organization co where co.organization_id = $15 and co.commitment_id = c.id and (co.milestone_id is null or m.id is null or co.milestone_id = m.id))';
const PLAN_COMMITMENT = 'c.id = $14';
/** An item of an agenda, or an action, that is about a commitment or one of its milestones. */
const about = (row: string): string => `(${row}.commitment_id = $14 or ${row}.milestone_id in (select id from milestone where commitment_id = $14))`;
const underItem = (row: string): string => `exists (select from agenda_item under where under.id = ${row}.agenda_item_id and ${about('under')})`;
const NO_ORGANIZATION = 'false';
const TITLE = "(select w.title from wording w where coalesce(w.milestone_id = m.id, w.commitment_id = c.id) and w.state = 'in_force' limit 1)";

/** Each public text; drafts, withheld passages and moderated comments are in none of them. Comments and their answers stand where the wording does that they are pinned to. */
const SOURCES: readonly Source[] = [
  {
    kinds: ['commitment', 'milestone'], kind: "case when x.milestone_id is null then 'commitment' else 'milestone' end", at: 'x.created_at',
    from: `wording x ${planOf('x')}`, where: "x.state = 'in_force'", vector: "search_vector(x.language, coalesce(x.title, '') || E'\\n' || coalesce(x.text, ''))", inForum: PLAN_OF_FORUM, ofCommitment: PLAN_COMMITMENT, ofOrganization: ANSWERED_FOR,
    body: "coalesce(x.text, x.title, '')", language: 'x.language', title: 'x.title', place: '', columns: IN_PLAN,
  },
  {
    kinds: ['comment'], kind: "'comment'", at: 'x.posted_at',
    from: `comment x join wording pinned on pinned.id = x.wording_id ${planOf('pinned')}`, where: "x.state not in ('withdrawn', 'moderated')", vector: 'search_vector(x.language, x.text)', inForum: PLAN_OF_FORUM, ofCommitment: PLAN_COMMITMENT, ofOrganization: 'x.organization_id = $15',
    body: 'x.text', language: 'x.language', title: TITLE, place: '', columns: IN_PLAN,
  },
  {
    kinds: ['response'], kind: "'response'", at: 'x.published_at',
    from: `reasoned_response x join lateral (select w.* from response_comment rc join comment on comment.id = rc.comment_id join wording w on w.id = comment.wording_id where rc.response_id = x.id order by rc.id limit 1) pinned on true ${planOf('pinned')}`,
    where: "x.state = 'published'", vector: 'search_vector(x.language, x.reason)', inForum: PLAN_OF_FORUM, ofCommitment: PLAN_COMMITMENT, ofOrganization: 'x.organization_id = $15',
    body: 'x.reason', language: 'x.language', title: TITLE, place: '', columns: IN_PLAN,
  },
  {
    kinds: ['decision'], kind: "'decision'", at: 'coalesce(x.decided_on_latest::timestamptz, x.created_at)',
    from: 'decision x join forum f on f.id = x.forum_id and f.jurisdiction_id = $1', where: 'x.text is not null', vector: 'search_vector(x.language, x.text)', inForum: OWN_FORUM, ofCommitment: underItem('x'), ofOrganization: NO_ORGANIZATION,
    body: 'x.text', language: 'x.language', title: 'item.title', place: 'left join meeting_forum mf on mf.id = x.meeting_forum_id left join agenda_item item on item.id = x.agenda_item_id', columns: inMeeting('null::int'),
  },
  {
    kinds: ['action'], kind: "'action'", at: 'x.created_at',
    from: 'action_item x join forum f on f.id = x.forum_id and f.jurisdiction_id = $1', where: 'true', vector: 'search_vector(x.language, x.text)', inForum: OWN_FORUM, ofCommitment: `(${about('x')} or ${underItem('x')})`,
    ofOrganization: '(x.owner_organization_id = $15 or exists (select from seat s where s.id = x.owner_seat_id and s.organization_id = $15))',
    body: 'x.text', language: 'x.language', title: 'null::text', place: '',
    columns: `f.slug as "forumSlug", null::int as "meetingOrdinal", null::int as "agendaPosition", null::int as "blockPosition", x.number as "actionNumber", ${NO_PLAN}`,
  },
  {
    kinds: ['minutes'], kind: "'minutes'", at: 'n.published_at',
    from: "passage_search x join minutes n on n.id = x.minutes_id and n.state = 'published' join forum f on f.id = n.forum_id and f.jurisdiction_id = $1",
    where: 'true', vector: 'x.words', inForum: OWN_FORUM, ofCommitment: 'exists (select from minutes_block block join agenda_item under on under.id = block.agenda_item_id where block.id = x.id and ' + about('under') + ')', ofOrganization: NO_ORGANIZATION,
    body: "block.content ->> 'text'", language: "coalesce(block.content ->> 'language', 'und')", title: 'item.title',
    place: 'join minutes_block block on block.id = x.id join meeting_forum mf on mf.id = n.meeting_forum_id left join agenda_item item on item.id = block.agenda_item_id', columns: inMeeting('block.position'),
  },
];

/**
 * The words as PostgreSQL seeks them, of one language or the other; the beginning of the last one is enough. What is
 * excluded ($13, as exclusions) is so in both: a word that the two stem apart would come back by the other.
 */
const SOUGHT = `
  select (websearch_to_tsquery('spanish', search_fold($2)) || websearch_to_tsquery('english', $2)
    || case when $10::text is null then ''::tsquery else websearch_to_tsquery('spanish', search_fold($9)) && to_tsquery('simple', $10 || ':*') end)
    && websearch_to_tsquery('spanish', search_fold($13)) && websearch_to_tsquery('english', $13) as q`;

/** Of each kind the newest so many are compared, where the best are sought: to compare all would take as long as there are texts. */
export const MOST_RANKED = 300;

/** One page of each kind, newest first: what is not shown is neither read nor cut to an excerpt. */
const newest = ({ kind, at, from, where, vector, inForum, ofCommitment, ofOrganization }: Source, byRelevance: boolean): string => `
  (select x.id, ${kind} as kind, ${at} as at${byRelevance ? `, ${vector} as words` : ''} from ${from}
   where ${where} and ${kind} = any ($11) and ${vector} @@ (select q from sought) and ($3::text is null or ${inForum}) and ($14::uuid is null or ${ofCommitment}) and ($15::uuid is null or ${ofOrganization})
     and ($4::date is null or ${at} >= $4::date::timestamp at time zone $12) and ($5::date is null or ${at} < ($5::date + 1)::timestamp at time zone $12) and ($6::timestamptz is null or (${at}, x.id) < ($6::timestamptz, $7::uuid))
   order by ${at} desc, x.id desc limit ${byRelevance ? MOST_RANKED : '$8'})`;

const shown = ({ kinds, from, place, title, language, body, columns }: Source): string => `
  select page.*, ${title} as title, ${language} as language, ${body} as body, ${columns}
  from page join (${from} ${place}) on x.id = page.id where page.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** Compared only once they are chosen: within the choice PostgreSQL would compare all that are found. */
const ranked = (source: Source): string => `
  (select id, kind, at, ts_rank_cd(words, (select q from sought), 1) as rank from ${newest(source, true)} found)`;

function statement(sources: readonly Source[], byRelevance: boolean): string {
  const order = byRelevance ? 'rank desc, at desc, id desc' : 'at desc, id desc';
  return `
  with sought as materialized (${SOUGHT}),
  page as materialized (select * from (${sources.map((source) => (byRelevance ? ranked(source) : newest(source, false))).join(' union all ')}) found order by ${order} limit $8),
  texts as (${sources.map(shown).join(' union all ')})
  select texts.*, at::text as "atKey",
    ts_headline(search_config(language), body, (select q from sought), 'MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter="${FRAGMENT_END}", StartSel=${FOUND_START}, StopSel=${FOUND_END}') as headline
  from texts order by ${order}`;
}

/** The last word, where somebody may still be writing it: in no phrase, and not one to leave out. */
const LAST_WORD = /^([^"]*?)(?:^|\s)([\p{L}\p{N}]{3,})$/u;

/** What is to be left out: a word or a phrase after a hyphen. */
const EXCLUDED = /(?<=^|\s)-(?:"[^"]*"|[^\s"]+)/gu;

/** Full text of what a jurisdiction has published. */
@Injectable()
export class SearchRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first; phrases in quotes and exclusions with a minus are understood. */
  find({ jurisdictionId, text, kinds, forum, commitmentId, organizationId, from, until, timeZone, byRelevance, after, limit }: SoughtTexts): Promise<FoundRow[]> {
    const wanted = kinds.length === 0 ? SEARCH_KINDS : kinds;
    const [, before = '', last = null] = LAST_WORD.exec(text.trim()) ?? [];
    const sources = SOURCES.filter((source) => source.kinds.some((kind) => wanted.includes(kind)));
    return this.dataSource.query(statement(sources, byRelevance), [jurisdictionId, text, forum, from, until, after?.[0] ?? null, after?.[1] ?? null, limit, before, last && unaccented(last), wanted, timeZone, (text.match(EXCLUDED) ?? []).join(' '), commitmentId, organizationId]);
  }

  /**
   * For each of these words that no published passage has, the one that is most like it; nothing where all are there
   * or none is alike.
   */
  async alike(jurisdictionId: string, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { sought: string; word: string }[] = await this.dataSource.query(ALIKE, [jurisdictionId, words]);
    return new Map(rows.map(({ sought, word }) => [sought, word]));
  }
}

/** How alike a word must be, from 0 to 1: "presupesto" is 0.53 like "presupuesto". */
const ALIKE_ENOUGH = 0.4;

const ALIKE = `
  select sought, near.word from unnest($2::text[]) as sought
  cross join lateral (select word from public_word where jurisdiction_id = $1 and word % sought and similarity(word, sought) >= ${ALIKE_ENOUGH} order by similarity(word, sought) desc, word limit 1) near
  where not exists (select from public_word known where known.jurisdiction_id = $1 and known.word = sought)`;

/** As the stemmer leaves it: without acute accents. */
const unaccented = (word: string): string => word.toLowerCase().normalize('NFD').replaceAll('\u0301', '').normalize('NFC');
