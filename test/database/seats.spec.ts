import { beforeAll, expect, it } from '@jest/globals';

import { type ForumSample, insert, sampleForum, samplePerson, sampleSeat } from './sample.js';
import { inTransaction, useDatabase } from './use-database.js';

const roles = useDatabase();
let forum: ForumSample;
let ana: string;
let berta: string;

beforeAll(async () => {
  forum = await sampleForum(roles.app);
  ana = await samplePerson(roles.app, forum);
  berta = await samplePerson(roles.app, forum);
});

interface Held {
  kind?: 'titular' | 'alternate';
  from?: string;
  until?: string;
  revoked?: string;
}

const hold = (seat: string, person: string, { kind = 'titular', from, until, revoked }: Held = {}) =>
  insert(roles.app, 'seat_holding', { seat_id: seat, person_id: person, kind, valid_from: from, valid_until: until, revoked_at: revoked });

it('refuses two titular holders of a seat on one day', async () => {
  const seat = await sampleSeat(roles.app, forum);
  await hold(seat, ana, { from: '2024-01-01', until: '2024-06-30' });
  await expect(hold(seat, berta, { from: '2024-06-30' })).rejects.toMatchObject({ constraint: 'seat_holding_one_titular' });
  await hold(seat, berta, { from: '2024-07-01' });
  await expect(hold(seat, ana)).rejects.toMatchObject({ constraint: 'seat_holding_one_titular' });
});

it('lets another hold the seat on the day of a revocation, not before', async () => {
  const seat = await sampleSeat(roles.app, forum);
  await hold(seat, ana, { from: '2024-01-01', until: '2024-06-30', revoked: '2024-06-30T15:00:00Z' });
  await expect(hold(seat, berta, { from: '2024-06-29' })).rejects.toMatchObject({ constraint: 'seat_holding_one_titular' });
  await hold(seat, berta, { from: '2024-06-30' });
});

it('lets a seat have several alternates, each once and none of them its titular', async () => {
  const seat = await sampleSeat(roles.app, forum);
  await hold(seat, ana, { kind: 'alternate' });
  await hold(seat, berta, { kind: 'alternate' });
  await expect(hold(seat, ana)).rejects.toMatchObject({ constraint: 'seat_holding_person_once' });
});

it('makes a name public only with a reason', async () => {
  const seat = await sampleSeat(roles.app, forum);
  await expect(insert(roles.app, 'seat_holding', { seat_id: seat, person_id: ana, kind: 'titular', is_name_public: true }))
    .rejects.toMatchObject({ constraint: 'seat_holding_public_name_has_reason' });
});

it('takes a seat for a group without a name, and gives an observer no vote', async () => {
  await insert(roles.app, 'seat', { forum_id: forum.forum, group_label: 'Asociaciones juveniles', is_voting: true, position: 2 });
  await expect(insert(roles.app, 'seat', { forum_id: forum.forum, standing: 'observer', is_voting: true, position: 3 }))
    .rejects.toMatchObject({ constraint: 'seat_observer_has_no_vote' });
});

it('refuses the bench of another forum', async () => {
  const other = await sampleForum(roles.app);
  await expect(sampleSeat(roles.app, { ...forum, civil: other.civil })).rejects.toMatchObject({ code: '23503' });
});

it('keeps no name or account of an erased person', async () => {
  const person = await samplePerson(roles.app, forum);
  await expect(roles.app.query('update person set erased_at = now() where id = $1', [person])).rejects.toMatchObject({ code: '23514' });
  await roles.app.query('update person set erased_at = now(), name = null where id = $1', [person]);
});

it('refuses a forum without a registered slug, and a slug twice in a jurisdiction', async () => {
  const values = { jurisdiction_id: forum.jurisdiction, slug: 'otra', kind: 'committee', name: 'Otra' };
  await expect(inTransaction(roles.app, () => insert(roles.app, 'forum', values))).rejects.toMatchObject({ constraint: 'forum_slug_registered' });
  await insert(roles.app, 'slug_history', { jurisdiction_id: forum.jurisdiction, slug: 'antigua', forum_id: forum.forum });
  await expect(insert(roles.app, 'slug_history', { jurisdiction_id: forum.jurisdiction, slug: 'antigua', forum_id: forum.forum }))
    .rejects.toMatchObject({ constraint: 'slug_history_once' });
});

it('refuses a role twice at once, and takes it again after its end', async () => {
  const { rows: [account] } = await roles.app.query(
    `insert into auth."user" (name, email, "emailVerified") values ('', 'a@example.org', true) returning id`);
  const role = (from: string, until: string | null) =>
    insert(roles.app, 'role', { account_id: account.id, forum_id: forum.forum, kind: 'secretariat', valid_from: from, valid_until: until });
  await role('2024-01-01', '2024-12-31');
  await expect(role('2024-06-01', null)).rejects.toMatchObject({ constraint: 'role_once' });
  await role('2025-01-01', null);
});
