import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { DemonstrationService } from '../../../apps/api/src/auth/demonstration.service.js';
import { loadDemonstration } from '../../../apps/api/src/boot/load-demonstration.js';
import { PEOPLE } from '../../../apps/api/src/demonstration/cast.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner, signIn } from '../../support/sign-in.js';

const MEETING = '{ ordinal meeting { state title agenda { title } } quorumState quorumAtOpening { byBench { name state } } decisions { result quorum { state } } minutes { state versions { number } errata { text blockId } blocks { gap { why rule orderedBy } } observations { text } } minutesClock { publish { late } } }';
const COMMENT = '{ kind state overdue text moderationReason channel enteredByName seat { label } wording { number } responses { disposition reason amendment { number } unit { name } } objections { reason } replies { edges { node { text } } } }';
const MILESTONE = `{ number wordingInForce { number isLate } wordings { number state madeBy { amendment { number decision { officialNumber meetingForum { ordinal } } } } }
  statements { author completion verifies { author } evidence { document { title } } contestations { reason answer } } comments(first: 50) { edges { node ${COMMENT} } } }`;

interface Edges<Node> { edges: { node: Node }[] }
interface Meeting { ordinal: number; meeting: { state: string; title: string }; quorumState: string; quorumAtOpening: { byBench: { name: string; state: string }[] } | null; decisions: { result: string; quorum: { state: string } | null }[]; minutes: { state: string; errata: { blockId: string | null }[]; blocks: { gap: { why: string; rule: string } | null }[] | null; observations: unknown[] | null } | null; minutesClock: { publish: { late: boolean } | null } | null }
interface Said { kind: string; state: string; overdue: boolean; text: string | null; moderationReason: string | null; channel: string | null; enteredByName: string | null; wording: { number: number }; responses: { disposition: string; amendment: { number: number } | null }[]; objections: unknown[]; replies: Edges<unknown> }
interface Milestone { number: number; wordings: { state: string; madeBy: { amendment: { decision: { officialNumber: string } | null } } | null }[]; statements: { author: string; completion: string; verifies: { author: string } | null; evidence: unknown[]; contestations: { reason: string; answer: string | null }[] }[]; comments: Edges<Said> }

let app: TestApp;
let plan: string;
const answers: string[] = [];

/** What anybody reads, without an account. */
async function read<Data>(query: string): Promise<Data> {
  const { data, errors } = await graphqlClient(app.url)<Data>(query);
  expect(errors).toEqual([]);
  answers.push(JSON.stringify(data));
  return data as Data;
}
const forum = <Data>(fields: string) => read<{ forum: Data }>(`{ forum(jurisdiction: "demostracion", slug: "mesa") { ${fields} } }`).then((data) => data.forum);
const milestone = (commitment: number, number: number) => read<{ milestone: Milestone }>(`{ milestone(jurisdiction: "demostracion", plan: "${plan}", segment: "c${commitment}", number: ${number}) ${MILESTONE} }`).then((data) => data.milestone);
const nodes = <Node>({ edges }: Edges<Node>): Node[] => edges.map(({ node }) => node);
const meetings = async (): Promise<Meeting[]> => nodes((await forum<{ pastMeetings: Edges<Meeting> }>(`pastMeetings(first: 20) { edges { node ${MEETING} } }`)).pastMeetings).sort((a, b) => a.ordinal - b.ordinal);
const said = async (): Promise<Said[]> => {
  const all = await Promise.all([[1, 1], [1, 2], [2, 1], [2, 2], [2, 3], [3, 1], [3, 2]].map(([commitment = 0, number = 0]) => milestone(commitment, number)));
  return all.flatMap((one) => nodes(one.comments));
};
const accounts = () => app.app.get(DemonstrationService).accounts();

beforeAll(async () => {
  app = await startApp();
  await loadDemonstration(app.app, () => undefined);
  plan = (await forum<{ plans: { slug: string }[] }>('plans { slug }')).plans[0]?.slug ?? '';
}, 120_000);
afterAll(() => app.close());

describe('the forum of the demonstration', () => {
  it('says that it is invented, and has benches of four and six seats, a vacancy, alternates and observers', async () => {
    const { jurisdiction, seats, rules } = await forum<{ jurisdiction: object; seats: { standing: string; isVacant: boolean; bench: { key: string } | null; holders: { kind: string }[] }[]; rules: { rules: Record<string, unknown> } }>(
      'jurisdiction { name invented } seats { standing isVacant bench { key } holders { kind } } rules { rules text }',
    );
    expect(jurisdiction).toEqual({ name: 'Comuna de Demostración', invented: true });
    const of = (key: string) => seats.filter(({ bench }) => bench?.key === key).length;
    expect([of('government'), of('civil_society'), seats.filter(({ standing }) => standing === 'observer').length]).toEqual([4, 6, 2]);
    expect(seats.filter(({ isVacant }) => isVacant)).toHaveLength(1);
    expect(seats.flatMap(({ holders }) => holders).filter(({ kind }) => kind === 'alternate')).toHaveLength(2);
    expect(rules.rules).toMatchObject({ notice: { n: 5, unit: 'working_days' }, workingDaysToRespond: 10, minutes: { daysToCirculate: 15, daysToPublish: 30, approval: { by: 'co_chairs' } }, attendancePublic: 'seat' });
  });

  it('has accounts of every role, and somebody who only drafts for a unit', async () => {
    const roles = (await accounts()).map(({ name, roles: held }) => [name, held[0]?.role]);
    expect(new Set(roles.map(([, role]) => role))).toEqual(new Set(['secretariat', 'co_chair', 'member', 'responsible_unit', 'observer', 'monitoring_body', 'administrator']));
    expect(roles.filter(([, role]) => role === 'co_chair')).toHaveLength(2);
    const parts = (await accounts()).flatMap(({ name, roles: held }) => held.map(({ role, as, mayPublish }) => ({ name, role, as, mayPublish })));
    expect(parts).toContainEqual({ name: PEOPLE.luis.name, role: 'member', as: 'alternate', mayPublish: null });
    expect(parts.filter(({ mayPublish }) => mayPublish === false)).toHaveLength(1);
  });

  it('has met three times with published minutes, of which one is late, once in vain and once whose minutes go round', async () => {
    const past = await meetings();
    expect(past.map(({ meeting, minutes }) => [meeting.state, minutes?.state])).toEqual([['held', 'published'], ['held', 'published'], ['held', 'published'], ['not_held', 'published'], ['held', 'circulated']]);
    expect(past.map(({ minutesClock }) => minutesClock?.publish?.late)).toEqual([false, true, false, undefined, false]);
    expect(past[3]?.quorumState).toBe('missed');
    const { comingMeetings } = await forum<{ comingMeetings: Meeting[] }>(`comingMeetings ${MEETING}`);
    expect(comingMeetings.map(({ ordinal, meeting }) => [ordinal, meeting.state])).toEqual([[6, 'convened']]);
  });

  it('had no quorum of one bench at one opening, and decided when it was there', async () => {
    const second = (await meetings())[1];
    expect(second?.quorumAtOpening?.byBench.map(({ state }) => state)).toEqual(['met', 'missed']);
    expect(second?.decisions).toEqual([{ result: 'adopted', quorum: { state: 'met' } }]);
  });

  it('corrected an acta beside its text, and took one passage down', async () => {
    const third = (await meetings())[2];
    expect(third?.minutes?.errata).toHaveLength(1);
    expect(third?.minutes?.blocks?.flatMap(({ gap }) => gap ?? [])).toEqual([expect.objectContaining({ why: 'withdrawn', rule: expect.stringContaining('Ley 21.719') })]);
  });

  it('keeps observations and drafts for those who may read them', async () => {
    expect((await meetings())[4]?.minutes?.observations).toBeNull();
    const member = (await accounts()).find(({ name }) => name === PEOPLE.rosa.name)?.accountId ?? '';
    const { data } = await graphqlClient(app.url, await signIn(app, member))<{ forum: { meeting: { minutes: { observations: { state: string; channel: string | null }[] } } } }>('{ forum(jurisdiction: "demostracion", slug: "mesa") { meeting(ordinal: 5) { minutes { observations { state channel } } } } }');
    expect(data?.forum.meeting.minutes.observations).toEqual([{ state: 'open', channel: null }, { state: 'open', channel: 'phone' }]);
    const secretary = (await accounts())[0]?.accountId ?? '';
    const own = await graphqlClient(app.url, await signIn(app, secretary, { secondFactor: true }))<{ forum: { meetingDrafts: Meeting[] } }>(`{ forum(jurisdiction: "demostracion", slug: "mesa") { meetingDrafts ${MEETING} } }`);
    expect(own.data?.forum.meetingDrafts.map(({ meeting }) => meeting.state)).toEqual(['draft']);
  });

  it('follows tasks that are open, late and done', async () => {
    const { actions } = await forum<{ actions: Edges<{ state: string; isLate: boolean }> }>('actions(first: 50) { edges { node { state isLate } } }');
    const states = nodes(actions).map(({ state, isLate }) => (isLate ? `late ${state}` : state));
    expect(states).toEqual(expect.arrayContaining(['open', 'accepted', 'done', 'late in_progress']));
  });
});

describe('its plan', () => {
  it('amended one milestone twice, each by a decision, with comments pinned to each of its wordings', async () => {
    const { wordings, comments } = await milestone(2, 2);
    expect(wordings.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'in_force']);
    expect(wordings.flatMap(({ madeBy }) => madeBy?.amendment.decision?.officialNumber ?? [])).toEqual(['N.º 3', 'N.º 4']);
    expect(new Set(nodes(comments).map(({ wording }) => wording.number))).toEqual(new Set([1, 2, 3]));
    expect(nodes(comments).flatMap(({ replies }) => nodes(replies))).toHaveLength(1);
  });

  it('has an amendment that waits for a decision', async () => {
    const { plan: found } = await read<{ plan: { state: string; amendments: Edges<{ state: string; kind: string }> } }>(`{ plan(jurisdiction: "demostracion", slug: "${plan}") { state phases { kind commentsOpen startsOn endsOn } commitments { number } amendments(first: 10) { edges { node { number state kind } } } } }`);
    expect(found.state).toBe('in_force');
    expect(nodes(found.amendments).map(({ state, kind }) => `${kind} ${state}`)).toEqual(['substantive proposed', 'substantive in_force', 'substantive in_force', 'editorial in_force']);
  });

  it('has comments in every state, answered in every way but by silence', async () => {
    const all = await said();
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['awaiting_response', 'responded', 'objected', 'withdrawn', 'moderated']));
    expect(new Set(all.flatMap(({ responses }) => responses.map(({ disposition }) => disposition)))).toEqual(new Set(['incorporated', 'partly', 'not_incorporated', 'explained']));
    expect(all.filter(({ overdue }) => overdue)).toHaveLength(1);
    expect(all.filter(({ state, overdue }) => state === 'awaiting_response' && !overdue).length).toBeGreaterThan(1);
    expect(all.find(({ state }) => state === 'moderated')).toMatchObject({ text: null, moderationReason: expect.any(String) });
    expect(all.find(({ state }) => state === 'withdrawn')).toMatchObject({ text: null });
    expect(all.find(({ channel }) => channel === 'paper')).toMatchObject({ enteredByName: expect.any(String) });
    const again = all.find(({ objections, responses }) => objections.length === 1 && responses.length === 2);
    expect(again).toMatchObject({ state: 'responded' });
    expect(all.flatMap(({ responses }) => responses.flatMap(({ amendment }) => amendment?.number ?? []))).toHaveLength(2);
  });

  it('shows what unit, civil bench and monitoring body state side by side, with the dispute and its answer', async () => {
    const { statements } = await milestone(1, 1);
    // The latest comes first: of each side, what it says today.
    expect(Object.fromEntries(statements.toReversed().map(({ author, completion }) => [author, completion]))).toEqual({ responsible_unit: 'completed', civil_bench: 'substantial', monitoring_body: 'limited' });
    const stated = statements.find(({ author }) => author === 'responsible_unit');
    expect(stated?.evidence).toHaveLength(2);
    expect(stated?.contestations).toEqual([{ reason: expect.any(String), answer: expect.any(String) }]);
    expect(statements.filter(({ verifies }) => verifies)).toHaveLength(2);
  });
});

describe('the database of the demonstration', () => {
  const tables = () => asOwner<{ name: string }>(app, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'audit%' and tablename not in ('migrations', 'mail') order by 1`);

  it('holds nothing that was not written by an act with its line in the audit log', async () => {
    for (const { name } of await tables()) {
      expect([name, await asOwner(app, `select t.* from ${name} t where not exists (select from audit_log a where a.transaction_id::xid = t.xmin)`)]).toEqual([name, []]);
    }
  });

  it('has rows of no later moment than the story: the clock went with it', async () => {
    const [latest] = await asOwner<{ at: Date }>(app, 'select max(created_at) as at from evidence');
    expect(latest?.at.getTime()).toBeLessThan(Date.now() - 24 * 60 * 60 * 1_000);
  });

  it('has no mail address of anybody but in accounts and mails, and nobody reads one', async () => {
    for (const { name } of await tables()) expect([name, await asOwner(app, `select 1 from ${name} t where t::text like '%@demostracion.example%'`)]).toEqual([name, []]);
    await read('{ search(jurisdiction: "demostracion", text: "demostracion.example") { edges { node { title excerpt { text } } } } jurisdictions { name } }');
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter((answer) => answer.includes('@demostracion.example'))).toEqual([]);
  });

  it('is not changed by a second start', async () => {
    const counts = async () => Object.fromEntries(await Promise.all([...(await tables()), { name: 'audit_log' }].map(async ({ name }) => [name, (await asOwner(app, `select count(*) from ${name}`))[0]])));
    const before = await counts();
    const lines: string[] = [];
    await loadDemonstration(app.app, (line) => lines.push(line));
    expect([await counts(), lines]).toEqual([before, []]);
  });
});
