import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';

import { SearchRepository } from '../../apps/api/src/search/search.repository.js';
import { makeForum } from '../factories/forum.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { tell } from './tell.js';

const ACTAS = 20_000;
const RUNS = 40;
const PAGE = 21;

/** About 8 kB each: words of which few are frequent and many are rare, as in a language; every twentieth names an asamblea. */
const FILL = `
  set session_replication_role = replica;
  insert into meeting (id, jurisdiction_id, title, language, mode, state, time_zone, calendar_uid) select md5('m' || n)::uuid, $1, 'Sesión', 'es', 'in_person', 'held', 'America/Santiago', n || '@example.org' from generate_series(1, ${ACTAS}) n;
  insert into meeting_forum (id, meeting_id, forum_id, ordinal) select md5('f' || n)::uuid, md5('m' || n)::uuid, $2, n from generate_series(1, ${ACTAS}) n;
  insert into minutes (id, meeting_forum_id, forum_id, state, language, published_at) select md5('a' || n)::uuid, md5('f' || n)::uuid, $2, 'published', 'es', timestamptz '2020-01-01' + n * interval '1 hour' from generate_series(1, ${ACTAS}) n;
  insert into minutes_block (id, minutes_id, position, kind, content, salt, hash)
  select md5('b' || n)::uuid, md5('a' || n)::uuid, 1, 'passage', jsonb_build_object('type', 'passage', 'language', 'es', 'text',
      'La secretaría del municipio informó del avance. ' || case when n % 20 = 0 then 'Se convocó una asamblea vecinal. ' else '' end || case when n = 777 then 'Habló del xilófono. ' else '' end
      || (select string_agg('palabra' || translate(floor(8000 * power(random(), 3))::text, '0123456789', 'aeioubdgls'), ' ') from generate_series(1, 715) k where k > 0 and n > 0)),
    decode(md5(n::text), 'hex'), decode(md5(n::text) || md5(n::text), 'hex') from generate_series(1, ${ACTAS}) n;
  insert into passage_search (id, minutes_id, words) select id, minutes_id, search_vector('es', content ->> 'text') from minutes_block;
  insert into public_word (jurisdiction_id, word) select distinct $1::uuid, word from minutes_block, search_words(content ->> 'text') as word;
  set session_replication_role = default;
  vacuum analyze`;

const QUESTIONS = [['in every acta', 'municipio'], ['in every twentieth', 'asamblea'], ['in one', 'xilófono'], ['in none', 'zanahoria'], ['a phrase', '"asamblea vecinal"'], ['two words of every acta', 'secretaría avance'], ['the beginning of a word', 'munici'], ['with an exclusion', 'municipio -asamblea']] as const;

let app: TestApp;
let jurisdictionId: string;

beforeAll(async () => {
  app = await startApp();
  const forum = await makeForum(app);
  jurisdictionId = forum.jurisdictionId;
  const client = new pg.Client({ connectionString: app.database.superuserUrl });
  await client.connect();
  for (const statement of FILL.split(';\n')) await client.query(statement.replaceAll('$1', `'${jurisdictionId}'`).replaceAll('$2', `'${forum.id}'`));
  const { rows } = await client.query<{ bytes: number }>("select avg(length(content ->> 'text'))::int as bytes from minutes_block");
  process.stdout.write(`${ACTAS} actas of ${rows[0]?.bytes} characters\n`);
  await client.end();
}, 600_000);
afterAll(() => app.close());

it.each([['the best of every acta', 'municipio'], ['the best of every twentieth', 'asamblea'], ['the best phrase', '"asamblea vecinal"']] as const)('%s: %s', async (what, text) => {
  const texts = app.app.get(SearchRepository);
  await measure(what, () => texts.find({ jurisdictionId, text, kinds: [], forum: null, commitmentId: null, organizationId: null, from: null, until: null, timeZone: 'America/Santiago', byRelevance: true, after: null, limit: PAGE }));
}, 120_000);

it('a mistyped word', async () => {
  const texts = app.app.get(SearchRepository);
  expect([...(await texts.alike(jurisdictionId, ['asablea'])).values()]).toEqual(['asamblea']);
  await measure('the word most like a mistyped one', () => texts.alike(jurisdictionId, ['asablea']));
}, 120_000);

it.each(QUESTIONS)('%s: %s', async (what, text) => {
  const texts = app.app.get(SearchRepository);
  const ask = () => texts.find({ jurisdictionId, text, kinds: [], forum: null, commitmentId: null, organizationId: null, from: null, until: null, timeZone: 'America/Santiago', byRelevance: false, after: null, limit: PAGE });
  const found = await ask();
  expect(found.length).toBe(text === 'zanahoria' ? 0 : text === 'xilófono' ? 1 : PAGE);
  await measure(what, ask);
}, 120_000);

async function measure(what: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  tell(what, times);
}
