/** Sectors of a seat whose holder is civil society, where the forum has no bench of it. */
export const CIVIL_SECTORS = `('community', 'ngo', 'academia', 'civil')`;

/** Who is on record as having been there, by seat or organization, and what a source counted. */
const ATTENDED = `
  select p.meeting_id, null::uuid as meeting_forum_id, s.bench_id, s.sector from meeting_forum mf join presence p on p.meeting_id = mf.meeting_id join seat s on s.id = p.seat_id and s.forum_id = $1 where mf.forum_id = $1 and p.capacity in ('titular', 'alternate', 'deputy')
  union all
  select null, a.meeting_forum_id, s.bench_id, coalesce(s.sector, o.sector) from stated_attendance a join meeting_forum mf on mf.id = a.meeting_forum_id and mf.forum_id = $1
    left join seat s on s.id = a.seat_id left join organization o on o.id = a.organization_id where a.status in ('present', 'remote') and coalesce(s.standing, 'member') = 'member'`;

/** Null where no day is known; a convened meeting has the day for which it is convened. */
const ON = `case when t.held_on_raw is not null then jsonb_build_object('raw', t.held_on_raw, 'earliest', t.held_on_earliest, 'latest', t.held_on_latest, 'precision', t.held_on_precision)
  when t.scheduled_on is not null then jsonb_build_object('raw', t.scheduled_on, 'earliest', t.scheduled_on, 'latest', t.scheduled_on, 'precision', 'day') end`;

/** The roll is whole where a clerk said so, and where the session was opened here. */
const ROLL_IS_WHOLE = '(t.is_roll_complete or mf.composition is not null)';

/** Whether a bench was there: somebody of it is on record or was counted; was not, by a whole roll or a count of none. */
const BENCHES = `
  select jsonb_agg(jsonb_build_object('name', b.name, 'present', case
    when b.id = any (who.benches) or exists (select from headcount h where h.meeting_forum_id = mf.id and h.bench_id = b.id and h.attended > 0) then true
    when exists (select from headcount h where h.meeting_forum_id = mf.id and h.bench_id = b.id and h.attended = 0) or (${ROLL_IS_WHOLE} and who.named > 0) then false end) order by b.position)
  from bench b where b.forum_id = mf.forum_id and b.key in ('government', 'civil_society')`;

const CIVIL_SOCIETY = `case
  when who.civil > 0 or exists (select from headcount h left join bench b on b.id = h.bench_id where h.meeting_forum_id = mf.id and h.attended > 0 and (b.key = 'civil_society' or h.sector in ${CIVIL_SECTORS})) then true
  when ${ROLL_IS_WHOLE} and who.named > 0 then false end`;

/** Of a forum, every meeting that anybody may read of: drafts have no number, and drafts that were called off have none either. */
export const MEETINGS = `
  with attended as materialized (${ATTENDED})
  select mf.id, mf.ordinal, t.title, t.language, t.state, t.is_formal as "isFormal", ${ON} as on, who.named > 0 as "hasNames",
    coalesce((${BENCHES}), '[]') as benches, ${CIVIL_SOCIETY} as "civilSociety",
    case when exists (select from agenda_item i where i.meeting_id = t.id and i.state = 'accepted' and (i.commitment_id is not null or i.milestone_id is not null)) then true end as "isAboutResults",
    (t.convened_at at time zone j.time_zone)::date::text as "convenedOn", t.scheduled_on::text as "scheduledOn", mf.rules_id as "rulesId",
    (a.circulated_at at time zone j.time_zone)::date::text as "circulatedOn", coalesce((a.published_at at time zone j.time_zone)::date, a.published_on)::text as "publishedOn"
  from meeting_forum mf join meeting t on t.id = mf.meeting_id join jurisdiction j on j.id = t.jurisdiction_id
  left join minutes a on a.meeting_forum_id = mf.id
  cross join lateral (
    select count(*)::int as named, array_agg(x.bench_id) as benches, (count(*) filter (where x.sector in ${CIVIL_SECTORS} or x.bench_id in (select id from bench where forum_id = $1 and key = 'civil_society')))::int as civil
    from attended x where x.meeting_id = t.id or x.meeting_forum_id = mf.id) who
  where mf.forum_id = $1 and t.state <> 'draft' and mf.ordinal is not null
  order by t.sort_on desc nulls last, mf.id desc limit 1000`;
