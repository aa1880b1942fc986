import type { TestApp } from '../support/app.js';
import { graphqlClient } from '../support/graphql-client.js';
import { asOwner } from '../support/sign-in.js';
import { makeMeeting, type MeetingPlace } from './meeting.factory.js';

const OBLIGATION = 'key rule state why subject from until dueEarliest dueOn daysLeft asked counted evidence { kind id text ordinal url outcome why missing on { raw } }';
const COMPLIANCE = `query ($jurisdiction: String!, $forum: String!) { compliance(jurisdiction: $jurisdiction, forum: $forum) {
  today keptSince rules { rule source clock obligations { ${OBLIGATION} } } records { id kind doneOn url note withdrawnAt withdrawalReason documentTitle } plans { id commitments { id } } } }`;

export interface ReadEvidence { readonly kind: string; readonly outcome: string; readonly why: string | null; readonly missing: string[]; readonly ordinal: number | null; readonly url: string | null; readonly text: string | null; readonly on: { raw: string } | null }
export interface ReadObligation { readonly key: string; readonly state: string; readonly why: string | null; readonly from: string; readonly until: string | null; readonly dueOn: string; readonly daysLeft: number | null; readonly asked: number | null; readonly counted: number | null; readonly evidence: ReadEvidence[] }
export interface ReadCompliance {
  readonly today: string;
  readonly keptSince: string | null;
  readonly rules: { readonly rule: string; readonly source: string; readonly clock: string; readonly obligations: ReadObligation[] }[];
  readonly records: { readonly id: string; readonly kind: string; readonly doneOn: string; readonly url: string | null; readonly withdrawalReason: string | null; readonly documentTitle: string | null }[];
}

/** The calendar as anybody reads it. */
export async function readCompliance(app: TestApp, { jurisdiction, forum }: { readonly jurisdiction: string; readonly forum: string }): Promise<ReadCompliance> {
  const { data, errors } = await graphqlClient(app.url)<{ compliance: ReadCompliance }>(COMPLIANCE, { jurisdiction, forum });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.compliance;
}

export const standingOf = ({ rules }: ReadCompliance, rule: string): ReadCompliance['rules'][number] => {
  const found = rules.find((one) => one.rule === rule);
  if (!found) throw new Error(rule);
  return found;
};

/** A meeting held on a day, to which one person of each of the benches came. */
export async function holdMeeting(app: TestApp, { forumId }: MeetingPlace, day: string, came: readonly { readonly seats: MeetingPlace['civil']['seats'] }[]): Promise<string> {
  const { meetingId, meetingForumId } = await makeMeeting(app, { forumId, state: 'held', title: `Sesión del ${day}`, scheduledOn: day, heldOn: { raw: day, earliest: day, latest: day, precision: 'day' }, isRollComplete: true });
  for (const { seats: [seat] } of came) {
    await asOwner(app, `insert into presence (id, meeting_id, person_id, capacity, seat_id, mode, arrived_at, source) values (gen_random_uuid(), $1, $2, 'titular', $3, 'in_person', now(), 'clerk')`, [meetingId, seat?.personId, seat?.seatId]);
  }
  return meetingForumId;
}

/** What the secretariat records, as its form sends it. */
export const toRecord = (forumId: string, given: Readonly<Record<string, unknown>> = {}) => ({ forumId, kind: 'repository_updated', doneOn: '2026-03-09', url: 'https://example.org/repositorio', note: 'Actas de 2025', language: 'es', ...given });

export const record = ({ secretariat }: Pick<MeetingPlace, 'secretariat'>, input: object) =>
  secretariat<{ recordCompliance: { recordId: string } }>('mutation ($input: RecordComplianceInput!) { recordCompliance(input: $input) { recordId } }', { input });

export const withdraw = ({ secretariat }: Pick<MeetingPlace, 'secretariat'>, input: object) =>
  secretariat<{ withdrawComplianceRecord: { recordId: string } }>('mutation ($input: WithdrawComplianceRecordInput!) { withdrawComplianceRecord(input: $input) { recordId } }', { input });
