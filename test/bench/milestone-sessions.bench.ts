import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';

import { sessionsByMilestone } from '../../apps/api/src/minutes/milestone-session.loader.js';
import { makeCommitment, makeMilestone } from '../factories/commitment.factory.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { makePlan } from '../factories/plan.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { tell } from './tell.js';

const ACTAS = 20_000;
const RUNS = 40;

/** Actas of one passage each; every hundredth names the milestone. */
const FILL = `
  set session_replication_role = replica;
  insert into meeting (id, jurisdiction_id, title, language, mode, state, time_zone, calendar_uid) select md5('m' || n)::uuid, $1, 'Sesión', 'es', 'in_person', 'held', 'America/Santiago', n || '@example.org' from generate_series(1, ${ACTAS}) n;
  insert into meeting_forum (id, meeting_id, forum_id, ordinal) select md5('f' || n)::uuid, md5('m' || n)::uuid, $2, n from generate_series(1, ${ACTAS}) n;
  insert into agenda_item (id, meeting_id, state, position, kind, title) select md5('i' || n)::uuid, md5('m' || n)::uuid, 'accepted', 1, 'discussion', 'Punto' from generate_series(1, ${ACTAS}) n;
  insert into minutes (id, meeting_forum_id, forum_id, state, language, published_at) select md5('a' || n)::uuid, md5('f' || n)::uuid, $2, 'published', 'es', timestamptz '2020-01-01' + n * interval '1 hour' from generate_series(1, ${ACTAS}) n;
  insert into minutes_block (id, minutes_id, position, kind, agenda_item_id, content, salt, hash, mentions)
  select md5('b' || n)::uuid, md5('a' || n)::uuid, 1, 'passage', md5('i' || n)::uuid, '{"type": "passage", "language": "es", "text": "Avanza el hito 1."}', decode(md5(n::text), 'hex'), decode(md5(n::text) || md5(n::text), 'hex'),
    jsonb_build_array(jsonb_build_object('start', 10, 'end', 16, 'kind', 'milestone', 'id', case when n % 100 = 0 then $3 else md5('h' || n % 1000)::uuid end)) from generate_series(1, ${ACTAS}) n;
  set session_replication_role = default;
  vacuum analyze`;

let app: TestApp;
let milestoneId: string;

beforeAll(async () => {
  app = await startApp();
  const { plan, forumId, jurisdictionId } = await makePlan(app, { state: 'in_force' });
  const { commitment } = await makeCommitment(app, { planId: plan.id });
  milestoneId = (await makeMilestone(app, { commitmentId: commitment.id })).milestone.id;
  const client = new pg.Client({ connectionString: app.database.superuserUrl });
  await client.connect();
  for (const statement of FILL.split(';\n')) await client.query(statement.replaceAll('$1', `'${jurisdictionId}'`).replaceAll('$2', `'${forumId}'`).replaceAll('$3', `'${milestoneId}'::uuid`));
  await client.end();
}, 600_000);
afterAll(() => app.close());

it('what 20,000 actas say of a milestone that every hundredth names', async () => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const [sessions] = await sessionsByMilestone([milestoneId], managerOf(app).connection);
    times.push(performance.now() - began);
    expect(sessions).toHaveLength(50);
  }
  tell('the passages that name a milestone', times);
}, 120_000);
