import { expect, it } from '@jest/globals';
import { ACTION_EVENT_KINDS, ESCALATION_TARGETS } from '@mesa/domain/action-escalation';
import { ACTION_STATES } from '@mesa/domain/action-state';
import { AMENDMENT_STATES, WORDING_STATES } from '@mesa/domain/amendment-state';
import { BALLOT_STATES } from '@mesa/domain/ballot-state';
import { BACKLOG_STATES } from '@mesa/domain/backlog-state';
import { CIRCULAR_AUDIENCES } from '@mesa/domain/circulars';
import { MENTION_REACHES } from '@mesa/domain/comment-mention';
import { APPEAL_OUTCOMES, COMMENT_STATES } from '@mesa/domain/comment-state';
import { COMPLIANCE_RECORD_KINDS } from '@mesa/domain/compliance/record';
import { SNAPSHOT_REASONS, SNAPSHOT_STATES } from '@mesa/domain/link-snapshot';
import { MEETING_STATES } from '@mesa/domain/meeting-state';
import { MINUTES_STATES } from '@mesa/domain/minutes-state';
import { DELIVERIES, NOTIFICATION_KINDS, NOTIFICATION_WHYS } from '@mesa/domain/notifications';
import { PLAN_STATES } from '@mesa/domain/plan-state';
import { POLL_STATES } from '@mesa/domain/poll-state';
import { ESCALATION_WHYS } from '@mesa/domain/response-clock';
import * as vocabulary from '@mesa/domain/vocabulary';

import { useDatabase } from './use-database.js';

const roles = useDatabase();

/** Which list of the domain a column's check must permit, no word more and none less. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'action_item.escalated_to': ESCALATION_TARGETS,
  'action_item.state': ACTION_STATES,
  'action_item_event.kind': ACTION_EVENT_KINDS,
  'action_item_event.to_state': ACTION_STATES,
  'action_plan.state': PLAN_STATES,
  'agenda_item.kind': vocabulary.AGENDA_ITEM_KINDS,
  'agenda_template.kind': vocabulary.MEETING_KINDS,
  'amendment.consulted': vocabulary.TRISTATES,
  'amendment.kind': vocabulary.AMENDMENT_KINDS,
  'amendment.state': AMENDMENT_STATES,
  'amendment_change.kind': vocabulary.CHANGE_KINDS,
  'ballot.method': vocabulary.BALLOT_METHODS,
  'ballot.state': BALLOT_STATES,
  'ballot_vote.choice': vocabulary.BALLOT_CHOICES,
  'backlog_item.kind': vocabulary.AGENDA_ITEM_KINDS,
  'backlog_item.state': BACKLOG_STATES,
  'circular.audience': CIRCULAR_AUDIENCES,
  'comment.channel': vocabulary.ENTRY_CHANNELS,
  'comment.kind': vocabulary.COMMENT_KINDS,
  'comment.state': COMMENT_STATES,
  'comment_event.to_state': COMMENT_STATES,
  'comment_mention.reached': MENTION_REACHES,
  'comment_escalation.why': ESCALATION_WHYS,
  'comment_escalation.target': ESCALATION_TARGETS,
  'moderation_appeal.outcome': APPEAL_OUTCOMES,
  'compliance_record.kind': COMPLIANCE_RECORD_KINDS,
  'convocation.kind': vocabulary.CONVOCATION_KINDS,
  'convocation_recipient.capacity': vocabulary.CONVOKED_CAPACITIES,
  'date_poll.mode': vocabulary.MEETING_MODES,
  'date_poll.state': POLL_STATES,
  'date_poll_answer.answer': vocabulary.POLL_ANSWERS,
  'date_poll_invitee.channel': vocabulary.ENTRY_CHANNELS,
  'decision.method': vocabulary.DECISION_METHODS,
  'decision.result': vocabulary.DECISION_RESULTS,
  'deputy_naming.channel': vocabulary.ENTRY_CHANNELS,
  'forum.kind': vocabulary.FORUM_KINDS,
  'forum.origin': vocabulary.ORIGINS,
  'headcount.sector': vocabulary.SECTORS,
  'mail_batch.subject_type': vocabulary.MAIL_BATCH_SUBJECTS,
  'inbound_mail.kind': vocabulary.INBOUND_KINDS,
  'inbound_mail.outcome': vocabulary.INBOUND_OUTCOMES,
  'minutes_template.kind': vocabulary.MEETING_KINDS,
  'meeting.held_on_precision': vocabulary.DATE_PRECISIONS,
  'meeting.kind': vocabulary.MEETING_KINDS,
  'meeting.mode': vocabulary.MEETING_MODES,
  'meeting.state': MEETING_STATES,
  'meeting_forum.quorum_state': vocabulary.QUORUM_STATES,
  'meeting_series.holiday_rule': vocabulary.SERIES_HOLIDAY_RULES,
  'meeting_series.kind': vocabulary.MEETING_KINDS,
  'meeting_series.mode': vocabulary.MEETING_MODES,
  'milestone.kind': vocabulary.MILESTONE_KINDS,
  'link_snapshot.reason': SNAPSHOT_REASONS,
  'link_snapshot.state': SNAPSHOT_STATES,
  'minutes.state': MINUTES_STATES,
  'minutes_approval.means': vocabulary.APPROVAL_MEANS,
  'minutes_observation.channel': vocabulary.ENTRY_CHANNELS,
  'notification.delivery': DELIVERIES,
  'notification.kind': NOTIFICATION_KINDS,
  'notification.why': NOTIFICATION_WHYS,
  'notification_preference.delivery': DELIVERIES,
  'notification_preference.kind': NOTIFICATION_KINDS,
  'notification_setting.delivery': DELIVERIES,
  'notification_setting.language': vocabulary.LANGUAGES,
  'organization.sector': vocabulary.SECTORS,
  'phase.kind': vocabulary.PHASE_KINDS,
  'plan_forum.part': vocabulary.PLAN_FORUM_PARTS,
  'presence.capacity': vocabulary.PRESENCE_CAPACITIES,
  'presence.mode': vocabulary.PRESENCE_MODES,
  'presence.source': vocabulary.PRESENCE_SOURCES,
  'reasoned_response.disposition': vocabulary.DISPOSITIONS,
  'role.kind': vocabulary.ROLE_KINDS,
  'rsvp.answer': vocabulary.RSVP_ANSWERS,
  'rsvp.channel': vocabulary.RSVP_CHANNELS,
  'seat.sector': vocabulary.SECTORS,
  'seat_holding.kind': vocabulary.HOLDING_KINDS,
  'stated_attendance.status': vocabulary.ATTENDANCE_STATEMENTS.filter((status) => status !== 'not_recorded'),
  'status_statement.author': vocabulary.STATEMENT_AUTHORS,
  'status_statement.completion': vocabulary.COMPLETIONS,
  'translation.translator': vocabulary.TRANSLATORS,
  'wording.fidelity': vocabulary.WORDING_FIDELITIES,
  'wording.state': WORDING_STATES,
};

it('permits in each column the words of the domain, and those alone', async () => {
  const { rows } = await roles.owner.query<{ column: string; check: string }>(`
    select conrelid::regclass || '.' || attname as column, pg_get_constraintdef(pg_constraint.oid) as check
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'c' and cardinality(conkey) = 1 and pg_get_constraintdef(pg_constraint.oid) like '%= ANY (ARRAY[%'`);
  const permitted = new Map(rows.map(({ column, check }) => [column, [...check.matchAll(/'([a-z_]+)'::text/g)].map(([, word]) => word)]));
  expect(Object.fromEntries(Object.keys(LISTS).map((column) => [column, permitted.get(column)?.sort()]))).toEqual(
    Object.fromEntries(Object.entries(LISTS).map(([column, list]) => [column, [...list].sort()])),
  );
});
