import { randomBytes } from 'node:crypto';

import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { inTransaction } from './use-database.js';

type Values = Readonly<Record<string, unknown>>;

/** Inserts one row and gives its id; what a test does not name gets the table's default. */
export async function insert(client: pg.Client, table: string, values: Values): Promise<string> {
  const id = uuidv7();
  const row = Object.entries({ id, ...values });
  const columns = row.map(([column]) => column).join(', ');
  const places = row.map((_, index) => `$${index + 1}`).join(', ');
  await client.query(`insert into ${table} (${columns}) values (${places})`, row.map(([, value]) => value));
  return id;
}

const word = (): string => `w${randomBytes(5).toString('hex')}`;
export const digest = (): Buffer => randomBytes(32);

export interface ForumSample {
  jurisdiction: string;
  forum: string;
  civil: string;
  government: string;
}

/** A municipality with one forum of two benches. */
export async function sampleForum(client: pg.Client): Promise<ForumSample> {
  const jurisdiction = await insert(client, 'jurisdiction', {
    slug: word(), name: 'Comuna', time_zone: 'America/Santiago', languages: ['es'],
  });
  const forum = await inTransaction(client, async () => {
    const slug = word();
    const id = await insert(client, 'forum', { jurisdiction_id: jurisdiction, slug, kind: 'roundtable', name: 'Mesa' });
    await insert(client, 'slug_history', { jurisdiction_id: jurisdiction, slug, forum_id: id });
    return id;
  });
  const bench = (key: string, position: number) => insert(client, 'bench', { forum_id: forum, key, name: key, position });
  return { jurisdiction, forum, civil: await bench('civil_society', 1), government: await bench('government', 2) };
}

export const samplePerson = (client: pg.Client, { jurisdiction }: ForumSample): Promise<string> =>
  insert(client, 'person', { jurisdiction_id: jurisdiction, name: 'Persona' });

export const sampleSeat = (client: pg.Client, { forum, civil }: ForumSample): Promise<string> =>
  insert(client, 'seat', { forum_id: forum, bench_id: civil, is_voting: true, position: 1 });

export interface MeetingSample extends ForumSample {
  meeting: string;
  meetingForum: string;
  agendaItem: string;
}

/** A held meeting of one forum with one agenda item. */
export async function sampleMeeting(client: pg.Client): Promise<MeetingSample> {
  const forum = await sampleForum(client);
  const meeting = await insert(client, 'meeting', {
    jurisdiction_id: forum.jurisdiction, state: 'held', time_zone: 'America/Santiago', calendar_uid: word(),
  });
  const meetingForum = await insert(client, 'meeting_forum', { meeting_id: meeting, forum_id: forum.forum, ordinal: 1 });
  const agendaItem = await insert(client, 'agenda_item', { meeting_id: meeting, position: 1, kind: 'discussion', title: 'Punto' });
  return { ...forum, meeting, meetingForum, agendaItem };
}

export interface PlanSample extends ForumSample {
  plan: string;
  commitment: string;
  milestone: string;
  wording: string;
}

/** A plan in drafting with one commitment and one milestone whose wording is in force. */
export async function samplePlan(client: pg.Client): Promise<PlanSample> {
  const forum = await sampleForum(client);
  const plan = await inTransaction(client, async () => {
    const slug = word();
    const id = await insert(client, 'action_plan', { jurisdiction_id: forum.jurisdiction, slug, title: 'Plan' });
    await insert(client, 'slug_history', { jurisdiction_id: forum.jurisdiction, slug, plan_id: id });
    return id;
  });
  const commitment = await insert(client, 'commitment', { plan_id: plan, number: 1 });
  const milestone = await insert(client, 'milestone', { commitment_id: commitment, number: 1 });
  const wording = await insert(client, 'wording', { milestone_id: milestone, number: 1, state: 'in_force', title: 'Hito' });
  return { ...forum, plan, commitment, milestone, wording };
}
