/** The columns of a table by which its rows point at others, each with the table that it points at. */
export const pointersOf = ({ needs = {}, refs = {} }: HandoverTable): Readonly<Record<string, string>> => ({ ...needs, ...refs });

/** How rows of a table go into the pack: which, and what of them. What is not named here stays behind. */
export interface HandoverTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** SQL, of `t`; $1 is the forum, $2 its jurisdiction. */
  readonly where: string;
  /** Columns that point at rows of the pack: null where that row is not in it. */
  readonly refs?: Readonly<Record<string, string>>;
  /** The same, where without it the row says nothing and stays behind. */
  readonly needs?: Readonly<Record<string, string>>;
  /** Columns that are told otherwise than they are kept. */
  readonly told?: Readonly<Record<string, string>>;
  /** Given anew where they come in. */
  readonly isOfJurisdiction?: true;
  readonly isImportable?: true;
}

const date = (name: string): string[] => ['raw', 'earliest', 'latest', 'precision'].map((part) => `${name}_${part}`);

const SOURCE = { source_document_id: 'document' } as const;
const OF_FORUM = 't.forum_id = $1';
const PLANS = `select p.id from action_plan p join plan_forum f on f.plan_id = p.id where f.forum_id = $1 and p.state not in ('drafting', 'in_consultation')`;
const COMMITMENTS = `select c.id from commitment c where c.plan_id in (${PLANS})`;
const MILESTONES = `select m.id from milestone m where m.commitment_id in (${COMMITMENTS})`;
const WORDINGS = `select w.id from wording w where (w.commitment_id in (${COMMITMENTS}) or w.milestone_id in (${MILESTONES})) and w.state in ('in_force', 'superseded')`;
const AMENDMENTS = `select a.id from amendment a where a.plan_id in (${PLANS}) and a.state = 'in_force'`;
const STATEMENTS = `select s.id from status_statement s where s.wording_id in (${WORDINGS}) and s.state = 'published'`;
const COMMENTS = `select c.id from comment c where c.forum_id = $1 and c.agenda_item_id is null and c.state <> 'moderated' and c.wording_id in (${WORDINGS})`;
const RESPONSES = `select r.id from reasoned_response r where r.forum_id = $1 and r.state = 'published'`;
const MEETINGS = `select mf.meeting_id from meeting_forum mf join meeting m on m.id = mf.meeting_id where mf.forum_id = $1 and m.state in ('convened', 'held', 'cancelled', 'not_held')`;
const SEATS = 'select s.id from seat s where s.forum_id = $1';
/** Published, and so everything that was decided there. */
const PUBLISHED = `select mn.meeting_forum_id from minutes mn where mn.forum_id = $1 and mn.state = 'published'`;

/** Holders whose name is public, and who wrote in public; never a minor. */
const PERSONS = `t.jurisdiction_id = $2 and t.name is not null and t.erased_at is null and not t.is_minor and (
  t.id in (select h.person_id from seat_holding h where h.seat_id in (${SEATS}) and h.is_name_public and h.revoked_at is null)
  or t.id in (select c.person_id from comment c where c.id in (${COMMENTS})) or t.id in (select r.person_id from reasoned_response r where r.id in (${RESPONSES})))`;

/** In the order in which rows can be put in: each after those that it points at. */
export const HANDOVER_TABLES: readonly HandoverTable[] = [
  { name: 'document', columns: ['id', 'forum_id', 'kind', 'visibility', 'author', 'title', 'publisher', 'description', 'language', ...date('published'), 'url'], where: `t.jurisdiction_id = $2 and t.visibility = 'public' and (t.forum_id is null or t.forum_id = $1)`, isOfJurisdiction: true, isImportable: true },
  { name: 'organization', columns: ['id', 'name', 'language', 'sector', 'kind_raw', 'legal_form', 'url', 'parent_id', 'succeeds_id', ...date('started'), ...date('ended'), 'source_document_id'], where: 't.jurisdiction_id = $2', refs: { parent_id: 'organization', succeeds_id: 'organization', ...SOURCE }, isOfJurisdiction: true, isImportable: true },
  { name: 'organization_alias', columns: ['id', 'organization_id', 'name', 'language'], where: 't.organization_id in (select o.id from organization o where o.jurisdiction_id = $2)', needs: { organization_id: 'organization' } },
  { name: 'administration', columns: ['id', 'mayor', ...date('started'), ...date('ended'), 'source_document_id'], where: 't.jurisdiction_id = $2', refs: SOURCE, isOfJurisdiction: true, isImportable: true },
  { name: 'person', columns: ['id', 'name', 'post'], where: PERSONS, isOfJurisdiction: true, isImportable: true },
  { name: 'forum_alias', columns: ['id', 'forum_id', 'name', 'language'], where: OF_FORUM },
  { name: 'bench', columns: ['id', 'forum_id', 'key', 'name', 'language', 'position'], where: OF_FORUM },
  { name: 'meeting', columns: ['id', 'state', 'kind', 'kind_raw', 'is_formal', 'title', 'purpose', 'what_will_be_decided', 'language', 'mode', 'place', 'scheduled_on', 'scheduled_from', 'scheduled_until', 'time_zone', 'starts_at', 'ends_at', ...date('held_on'), 'convened_at', 'opened_at', 'closed_at', 'calendar_uid', 'calendar_sequence', 'source_document_id'], where: `t.id in (${MEETINGS})`, refs: SOURCE, isOfJurisdiction: true, isImportable: true },
  { name: 'meeting_forum', columns: ['id', 'meeting_id', 'forum_id', 'ordinal', 'official_number', 'source_document_id'], where: OF_FORUM, needs: { meeting_id: 'meeting' }, refs: SOURCE, isImportable: true },
  { name: 'agenda_item', columns: ['id', 'meeting_id', 'state', 'position', 'kind', 'title', 'language', 'planned_minutes'], where: `t.state = 'accepted' and t.meeting_id in (${MEETINGS})`, needs: { meeting_id: 'meeting' }, isImportable: true },
  { name: 'decision', columns: ['id', 'forum_id', 'meeting_forum_id', 'agenda_item_id', 'official_number', 'text', 'language', 'method', 'result', 'tally', ...date('decided_on'), 'source_document_id'], where: `t.forum_id = $1 and t.withdrawn_at is null and (t.meeting_forum_id is null or t.origin = 'import' or t.meeting_forum_id in (${PUBLISHED}))`, refs: { meeting_forum_id: 'meeting_forum', agenda_item_id: 'agenda_item', ...SOURCE }, isImportable: true },
  { name: 'forum_rules', columns: ['id', 'forum_id', 'effective_from', 'rules', 'text', 'language', 'adopting_decision_id', 'source_document_id'], where: OF_FORUM, refs: { adopting_decision_id: 'decision', ...SOURCE }, isImportable: true },
  { name: 'seat', columns: ['id', 'forum_id', 'bench_id', 'standing', 'sector', 'organization_id', 'group_label', 'is_personal', 'label', 'language', 'is_voting', 'position', 'valid_from', 'valid_until', 'source_document_id'], where: OF_FORUM, refs: { bench_id: 'bench', organization_id: 'organization', ...SOURCE }, isImportable: true },
  { name: 'seat_holding', columns: ['id', 'seat_id', 'person_id', 'kind', 'valid_from', 'valid_until', 'selection', 'is_name_public', 'name_public_reason', 'source_document_id'], where: `t.is_name_public and t.revoked_at is null and t.seat_id in (${SEATS})`, needs: { seat_id: 'seat', person_id: 'person' }, refs: SOURCE, isImportable: true },
  { name: 'action_plan', columns: ['id', 'slug', 'external_id', 'title', 'language', 'state', ...date('submitted'), ...date('starts'), ...date('ends'), ...date('administration_ends'), 'announced_commitments', 'evaluators_raw', 'adopting_decision_id', 'last_commitment_number', 'last_amendment_number', 'source_document_id'], where: `t.id in (${PLANS})`, refs: { adopting_decision_id: 'decision', ...SOURCE }, isOfJurisdiction: true, isImportable: true },
  { name: 'plan_forum', columns: ['id', 'plan_id', 'forum_id', 'part', 'valid_from', 'valid_until'], where: OF_FORUM, needs: { plan_id: 'action_plan' } },
  { name: 'phase', columns: ['id', 'plan_id', 'kind', 'label', 'language', 'position', 'starts_on', 'ends_on', 'comments_open'], where: `t.plan_id in (${PLANS})`, needs: { plan_id: 'action_plan' }, isImportable: true },
  { name: 'plan_organization', columns: ['id', 'plan_id', 'organization_id', 'part'], where: `t.plan_id in (${PLANS})`, needs: { plan_id: 'action_plan', organization_id: 'organization' } },
  { name: 'commitment', columns: ['id', 'plan_id', 'number', 'external_id', 'process_number', 'institutions_raw', 'ogp_values', 'last_milestone_number', 'source_document_id'], where: `t.id in (${COMMITMENTS})`, needs: { plan_id: 'action_plan' }, refs: SOURCE, isImportable: true },
  { name: 'milestone', columns: ['id', 'commitment_id', 'number', 'kind', 'code', 'responsible_raw', 'source_document_id'], where: `t.id in (${MILESTONES})`, needs: { commitment_id: 'commitment' }, refs: SOURCE, isImportable: true },
  { name: 'commitment_organization', columns: ['id', 'commitment_id', 'milestone_id', 'organization_id', 'part'], where: `t.commitment_id in (${COMMITMENTS})`, needs: { commitment_id: 'commitment', organization_id: 'organization' }, refs: { milestone_id: 'milestone' } },
  { name: 'wording', columns: ['id', 'commitment_id', 'milestone_id', 'number', 'state', 'fidelity', 'language', 'title', 'text', 'problem', 'indicator', 'baseline', 'target', 'unit', ...date('starts'), ...date('ends'), 'source_document_id'], where: `t.id in (${WORDINGS})`, refs: { commitment_id: 'commitment', milestone_id: 'milestone', ...SOURCE }, isImportable: true },
  { name: 'amendment', columns: ['id', 'plan_id', 'forum_id', 'number', 'kind', 'state', 'reason', 'language', 'proposed_by_id', 'proposed_by_seat_id', 'proposed_by_organization_id', 'proposed_at', 'decision_id', 'consulted', 'consultation', ...date('effective'), 'source_document_id'], where: `t.id in (${AMENDMENTS}) and t.forum_id = $1`, needs: { plan_id: 'action_plan' }, refs: { proposed_by_id: 'person', proposed_by_seat_id: 'seat', proposed_by_organization_id: 'organization', decision_id: 'decision', ...SOURCE }, isImportable: true },
  { name: 'amendment_change', columns: ['id', 'amendment_id', 'position', 'kind'], where: `t.amendment_id in (${AMENDMENTS})`, needs: { amendment_id: 'amendment' } },
  { name: 'amendment_change_wording', columns: ['id', 'change_id', 'side', 'wording_id', 'position'], where: `t.wording_id in (${WORDINGS})`, needs: { change_id: 'amendment_change', wording_id: 'wording' } },
  { name: 'status_statement', columns: ['id', 'wording_id', 'author', 'state', 'completion', 'completion_raw', ...date('stated_on'), ...date('period'), 'indicator_value', 'text', 'challenges', 'language', 'organization_id', 'bench_id', 'verifies_id', 'published_at', 'source_document_id'], where: `t.id in (${STATEMENTS}) and (t.author <> 'published_source' or t.source_document_id in (select d.id from document d where d.visibility = 'public'))`, needs: { wording_id: 'wording' }, refs: { organization_id: 'organization', bench_id: 'bench', verifies_id: 'status_statement', ...SOURCE }, isImportable: true },
  { name: 'evidence', columns: ['id', 'statement_id', 'document_id', 'note', 'language'], where: `t.statement_id in (${STATEMENTS})`, needs: { statement_id: 'status_statement', document_id: 'document' }, isImportable: true },
  { name: 'comment', columns: ['id', 'forum_id', 'commitment_id', 'milestone_id', 'statement_id', 'wording_id', 'phase_id', 'parent_id', 'carried_from_id', 'kind', 'state', 'text', 'language', 'person_id', 'seat_id', 'organization_id', 'posted_at', 'due_on'], where: `t.id in (${COMMENTS})`, needs: { person_id: 'person', wording_id: 'wording' }, refs: { commitment_id: 'commitment', milestone_id: 'milestone', statement_id: 'status_statement', phase_id: 'phase', parent_id: 'comment', carried_from_id: 'comment', seat_id: 'seat', organization_id: 'organization' } },
  { name: 'reasoned_response', columns: ['id', 'forum_id', 'state', 'disposition', 'reason', 'language', 'organization_id', 'person_id', 'amendment_id', 'wording_id', 'published_at'], where: `t.id in (${RESPONSES})`, needs: { person_id: 'person' }, refs: { organization_id: 'organization', amendment_id: 'amendment', wording_id: 'wording' } },
  { name: 'response_comment', columns: ['id', 'response_id', 'comment_id'], where: `t.response_id in (${RESPONSES})`, needs: { response_id: 'reasoned_response', comment_id: 'comment' } },
  { name: 'action_item', columns: ['id', 'forum_id', 'meeting_forum_id', 'agenda_item_id', 'decision_id', 'text', 'language', 'owner_seat_id', 'owner_organization_id', 'state', ...date('due'), 'number', 'commitment_id', 'milestone_id'], where: OF_FORUM, refs: { meeting_forum_id: 'meeting_forum', agenda_item_id: 'agenda_item', decision_id: 'decision', owner_seat_id: 'seat', owner_organization_id: 'organization', commitment_id: 'commitment', milestone_id: 'milestone' }, isImportable: true },
  { name: 'minutes', columns: ['id', 'meeting_forum_id', 'forum_id', 'state', 'language', 'published_on'], where: `t.forum_id = $1 and t.state = 'published'`, needs: { meeting_forum_id: 'meeting_forum' }, told: { published_on: `coalesce(t.published_on, (t.published_at at time zone (select j.time_zone from jurisdiction j where j.id = $2))::date)` }, isImportable: true },
];

/** What the pack says of the forum itself; its jurisdiction is that of the installation that takes it in. */
export const FORUM_COLUMNS: readonly string[] = ['id', 'slug', 'kind', 'name', 'language', 'purpose', 'goal', 'formed_by', ...date('started'), ...date('ended'), 'last_ordinal', 'last_action_number'];
