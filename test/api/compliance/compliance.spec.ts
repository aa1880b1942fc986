import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { ComplianceService } from '../../../apps/api/src/compliance/compliance.service.js';
import { byDay, makeCommitment } from '../../factories/commitment.factory.js';
import { holdMeeting, readCompliance, record, standingOf, toRecord, withdraw } from '../../factories/compliance.factory.js';
import { uploadDocument } from '../../factories/document.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { makeDecision, makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type WireError } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { statementsOf } from '../../support/statements.js';

let app: TestApp;
let place: MeetingPlace;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { rules: null });
});
afterAll(() => app.close());

const reasonOf = ({ errors }: { readonly errors: readonly WireError[] }): unknown[] => [errors[0]?.extensions.code, errors[0]?.extensions.fields ?? errors[0]?.extensions.reason].filter(Boolean);

describe('the forum meets', () => {
  it('what counts, what does not and why, by who was there', async () => {
    await holdMeeting(app, place, '2025-08-20', [place.civil, place.government]);
    await holdMeeting(app, place, '2025-11-05', [place.government]);
    await makeMeeting(app, { forumId: place.forumId, state: 'cancelled', title: 'Cancelada', scheduledOn: '2025-12-03' });
    await makeMeeting(app, { forumId: place.forumId, state: 'held', title: 'Sin lista', scheduledOn: '2026-02-03', heldOn: byDay('2026-02-03') });
    await makeMeeting(app, { forumId: place.forumId, state: 'draft', title: 'Borrador', scheduledOn: '2026-02-10' });
    await makeDecision(app, place.forumId, { decidedOn: byDay('2026-01-15'), text: 'Se aprueba por correo' });
    const { clock, source, obligations } = standingOf(await readCompliance(app, place), 'forum_meets');
    expect({ clock, source }).toEqual({ clock: 'runs', source: 'ogp_standards' });
    expect(obligations).toMatchObject([{ state: 'unknown', why: 'uncertain_evidence', from: '2025-08-20', dueOn: '2026-02-20' }]);
    expect(obligations[0]?.evidence.map(({ text, outcome, why, missing }) => [text, outcome, why, ...missing])).toEqual(expect.arrayContaining([
      ['Sesión del 2025-08-20', 'counts', null],
      ['Sesión del 2025-11-05', 'does_not_count', 'without_bench', 'Sociedad civil'],
      ['Cancelada', 'does_not_count', 'cancelled'],
      ['Sin lista', 'unknown', 'no_names', 'Gobierno', 'Sociedad civil'],
      ['Se aprueba por correo', 'does_not_count', 'out_of_session'],
    ]));
    expect(obligations[0]?.evidence).toHaveLength(5);
  });

  it('is kept once both benches met again', async () => {
    await holdMeeting(app, place, '2025-08-20', [place.civil, place.government]);
    expect(standingOf(await readCompliance(app, place), 'forum_meets').obligations).toMatchObject([{ state: 'missed', dueOn: '2026-02-20', until: null }]);
    await holdMeeting(app, place, '2026-02-18', [place.civil, place.government]);
    expect(standingOf(await readCompliance(app, place), 'forum_meets').obligations).toMatchObject([{ state: 'due', dueOn: '2026-08-18', daysLeft: 161 }, { state: 'kept', until: '2026-02-18' }]);
  });
});

describe('rules that the forum has not set', () => {
  it('run no clock', async () => {
    const { rules } = await readCompliance(app, place);
    expect(rules.filter(({ clock }) => clock === 'not_set').map(({ rule }) => rule)).toEqual(['own_frequency', 'notice_given', 'minutes_circulated', 'minutes_published', 'responses_in_time']);
    expect(rules.filter(({ clock, obligations }) => clock !== 'runs' && obligations.length > 0)).toEqual([]);
  });
});

describe('what is done elsewhere', () => {
  it('is recorded with a proof, counts, and once withdrawn counts no more and stays with the reason', async () => {
    await asOwner(app, `update role set valid_from = '2025-01-01' where forum_id = $1`, [place.forumId]);
    await record(place, toRecord(place.forumId, { doneOn: '2025-03-01' }));
    const { data } = await record(place, toRecord(place.forumId, { doneOn: '2025-09-01' }));
    const of2025 = async () => standingOf(await readCompliance(app, place), 'repository_updated').obligations.find(({ from }) => from === '2025-01-01');
    expect(await of2025()).toMatchObject({ state: 'kept', counted: 2, evidence: [{ kind: 'record', url: 'https://example.org/repositorio' }, { kind: 'record' }] });
    expect((await withdraw(place, { recordId: data?.recordCompliance.recordId, reason: 'Era de otra mesa' })).errors).toEqual([]);
    expect(await of2025()).toMatchObject({ state: 'missed', counted: 1, evidence: [{ outcome: 'does_not_count', why: 'withdrawn' }, { outcome: 'counts' }] });
    expect((await readCompliance(app, place)).records).toMatchObject([{ doneOn: '2025-09-01', withdrawalReason: 'Era de otra mesa' }, { doneOn: '2025-03-01', withdrawalReason: null }]);
    expect(reasonOf(await withdraw(place, { recordId: data?.recordCompliance.recordId, reason: 'Otra vez' }))).toEqual(['CONFLICT', 'wrong_state']);
    expect((await asOwner<{ act: string }>(app, `select act from audit_log where forum_id = $1 and object_type = 'compliance_record' order by id`, [place.forumId])).map(({ act }) => act)).toEqual(['record_compliance', 'record_compliance', 'withdraw_compliance_record']);
    await expect(asOwner(app, 'update compliance_record set done_on = done_on - 1 where forum_id = $1', [place.forumId])).rejects.toThrow();
    await expect(asOwner(app, 'delete from compliance_record where forum_id = $1', [place.forumId])).rejects.toThrow();
  });

  it('public documents added here count by themselves, and nobody is told of others', async () => {
    await uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId, title: 'Acta de marzo' } });
    await uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId, title: 'Minuta interna', visibility: 'forum' } });
    const { obligations } = standingOf(await readCompliance(app, place), 'repository_updated');
    expect(obligations[0]?.evidence).toMatchObject([{ kind: 'document', text: 'Acta de marzo', outcome: 'counts', on: { raw: '2026-03-10' }, url: expect.stringMatching(/^\/files\//) }]);
    expect(JSON.stringify(obligations)).not.toContain('Minuta interna');
  });

  it('needs one proof, a day that has come, and what it is about', async () => {
    const { plan: { id: planId } } = await makePlan(app, { forumId: place.forumId, state: 'in_force' });
    const other = await makePlan(app, { state: 'in_force' });
    const tried = (given: object) => record(place, toRecord(place.forumId, given as never)).then(reasonOf);
    expect(await tried({ doneOn: '2026-03-11' })).toEqual(['INVALID', { doneOn: 'out_of_range' }]);
    expect(await tried({ url: null })).toEqual(['INVALID', { url: 'required' }]);
    expect(await tried({ kind: 'ogp_site_updated' })).toEqual(['INVALID', { planId: 'required' }]);
    expect(await tried({ planId })).toEqual(['INVALID', { planId: 'malformed' }]);
    expect(await tried({ kind: 'ogp_site_updated', planId: other.plan.id })).toEqual(['NOT_FOUND']);
    expect(await tried({ url: 'javascript:alert(1)' })).toEqual(['INVALID', { url: 'unsafe_link' }]);
    expect(await tried({ kind: 'ogp_site_updated', planId })).toEqual([]);
    const internal = await uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId, title: 'Interna', visibility: 'secretariat' } });
    expect(await tried({ url: null, documentId: internal.body.data?.addDocument.document.id })).toEqual(['NOT_FOUND']);
  });

  it('reports are kept, late or due, of a plan and of each commitment', async () => {
    await asOwner(app, `update role set valid_from = '2021-01-01' where forum_id = $1`, [place.forumId]);
    const { plan: { id: planId } } = await makePlan(app, { forumId: place.forumId, state: 'in_force', submitted: byDay('2025-12-01'), ends: byDay('2027-12-31') });
    const { commitment } = await makeCommitment(app, { planId, wording: { title: 'Compromiso corto', state: 'in_force', ends: byDay('2026-02-20') } });
    const state = async (rule: string) => standingOf(await readCompliance(app, place), rule).obligations.map((one) => [one.state, one.dueOn]);
    expect(await state('inception_report')).toEqual([['missed', '2026-02-01']]);
    expect(await state('end_of_commitment_report')).toEqual([['due', '2026-03-20']]);
    await record(place, toRecord(place.forumId, { kind: 'inception_report', planId, doneOn: '2026-01-31' }));
    await record(place, toRecord(place.forumId, { kind: 'end_of_commitment_report', commitmentId: commitment.id, doneOn: '2026-03-10' }));
    expect([await state('inception_report'), await state('end_of_commitment_report')]).toEqual([[['kept', '2026-02-01']], [['kept', '2026-03-20']]]);
  });
});

describe('a report filed late', () => {
  it('was not in time, is on record from its day on, and is no open gap of the feed', async () => {
    await asOwner(app, `update role set valid_from = '2021-01-01' where forum_id = $1`, [place.forumId]);
    const { plan: { id: planId } } = await makePlan(app, { forumId: place.forumId, state: 'in_force', submitted: byDay('2025-12-01'), ends: byDay('2027-12-31') });
    const report = async () => standingOf(await readCompliance(app, place), 'inception_report').obligations;
    const isInFeed = async () => (await (await fetch(`${app.url}/feeds/compliance/${place.jurisdiction}/${place.forum}.atom?lang=en`)).text()).includes('Inception report');
    await record(place, toRecord(place.forumId, { kind: 'inception_report', planId, doneOn: '2025-11-30' }));
    expect(await report()).toMatchObject([{ state: 'missed', until: null, evidence: [{ outcome: 'does_not_count', why: 'before_submission' }] }]);
    expect(await isInFeed()).toBe(true);
    await record(place, toRecord(place.forumId, { kind: 'inception_report', planId, doneOn: '2026-02-20' }));
    expect(await report()).toMatchObject([{ state: 'missed', dueOn: '2026-02-01', until: '2026-02-20' }]);
    expect(await isInFeed()).toBe(false);
  });
});

describe('the query', () => {
  it('asks a handful of statements, however much is on record', async () => {
    const compliance = app.app.get(ComplianceService);
    const once = async () => (await statementsOf(() => compliance.ofForum(place.forumId))).length;
    // Of three tries, because a job that runs meanwhile is not the operation's.
    const fewest = async () => Math.min(await once(), await once(), await once());
    const before = await fewest();
    for (const day of ['2025-01-10', '2025-05-10', '2025-09-10']) await holdMeeting(app, place, day, [place.civil, place.government]);
    await record(place, toRecord(place.forumId));
    expect(await fewest()).toBe(before);
    expect(before).toBeLessThanOrEqual(10);
  });

  it('finds no forum where there is none', async () => {
    const { errors } = await graphqlClient(app.url)('{ compliance(jurisdiction: "no", forum: "hay") { today } }');
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('feeds', () => {
  const feed = (extension: string, query = '') => fetch(`${app.url}/feeds/compliance/${place.jurisdiction}/${place.forum}.${extension}${query}`);

  it('a calendar of whole days with a permanent UID, and Atom, of what lies ahead and of open gaps', async () => {
    await holdMeeting(app, place, '2025-12-15', [place.civil, place.government]);
    const calendar = await feed('ics');
    const text = await calendar.text();
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('DTSTART;VALUE=DATE:20260615');
    expect(text.replaceAll(/\r\n /g, '')).toContain(`UID:forum_meets::2025-12-15@${place.forumId}`);
    expect(text.replaceAll(/\r\n /g, '')).toContain('SUMMARY:La mesa sesiona al menos cada seis meses');
    setClock(app, '2026-07-01T15:00:00Z');
    const atom = await feed('atom', '?lang=en');
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const entries = await atom.text();
    expect(entries).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<feed /);
    expect(entries).toContain('The forum meets at least every six months: ended on 15 June 2026, and nothing says that it was kept');
    expect((await feed('ics', '?lang=en')).status).toBe(200);
    expect((await fetch(`${app.url}/feeds/compliance/${place.jurisdiction}/nadie.ics`)).status).toBe(404);
  });

  it('without anything ahead it is a calendar all the same', async () => {
    await managerOf(app).query(`delete from role where forum_id = $1`, [place.forumId]);
    expect(await (await feed('ics')).text()).toMatch(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\nEND:VCALENDAR/);
  });
});
