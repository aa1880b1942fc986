import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BALLOT_CHOICES, type BallotChoice } from '@mesa/domain/vocabulary';
import sodium from 'libsodium-wrappers';
import type pg from 'pg';

import { BallotBoxService } from '../../../apps/api/src/ballots/ballot-box.service.js';
import { closeBallot, makeSitting, onBallot, openBallot, readBallot, type SittingPlace, voteAll, voterFor } from '../../factories/ballot.factory.js';
import { makeHolding } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { connect } from '../../database/use-database.js';

let app: TestApp;
let owner: pg.Client;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mesa-ballots-'));
  app = await startApp({ dataDir });
  owner = await connect(app.database.superuserUrl);
  await sodium.ready;
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await rm(dataDir, { recursive: true });
});

const keyOf = (ballotId: string): string => join(dataDir, 'ballot-keys', ballotId);
const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** A row as somebody with the whole database sees it: its columns, and where and when it lies. */
type DumpedRow = Readonly<Record<string, string | null>>;
type Dump = ReadonlyMap<string, readonly DumpedRow[]>;

/** Every table of every schema, with what PostgreSQL keeps beside each row. */
async function dump(): Promise<Dump> {
  const { rows: tables } = await owner.query<{ name: string }>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  const all = new Map<string, readonly DumpedRow[]>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: DumpedRow }>(`select to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'ctid', t.ctid::text, 'bytes', pg_column_size(t)) as row from ${name} t`);
    all.set(name, rows.map(({ row }) => row));
  }
  return all;
}

const rowsOf = (from: Dump, table: string, ballotId: string): readonly DumpedRow[] => (from.get(`public.${table}`) ?? []).filter((row) => row['ballot_id'] === ballotId);
const textOf = (row: DumpedRow): string => JSON.stringify(row);

const SECRET = { isSecret: true };
const CHOICES: readonly BallotChoice[] = ['in_favour', 'against', 'in_favour', 'abstained', 'in_favour', 'against'];
const WORDS = BALLOT_CHOICES.slice(0, 3);

/** Rows of a dump in which a choice stands together with a seat, a person or an account of the ballot. */
function tells(from: Dump, { seats }: SittingPlace, ballotId: string): string[] {
  const somebody = seats.flatMap(({ seatId, personId }) => [seatId, personId]);
  return [...from].flatMap(([table, rows]) =>
    rows
      // The ballot's own row names its seats, and the sums; no seat with a choice.
      .filter((row) => table !== 'public.ballot' && (textOf(row).includes(ballotId) || row['ballot_id'] === ballotId))
      .filter((row) => WORDS.some((word) => textOf(row).includes(`"${word}"`)) && somebody.some((id) => textOf(row).includes(id)))
      .map((row) => `${table}: ${textOf(row)}`),
  );
}

describe('a secret ballot', () => {
  test('cannot be tied to a seat with every dump of the database: after opening, each vote, and closing', async () => {
    const place = await makeSitting(app, { seatsPerBench: 3 });
    const ballotId = await openBallot(place, SECRET);
    const dumps = [await dump()];
    expect((await stat(keyOf(ballotId))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'ballot-keys'))).mode & 0o777).toBe(0o700);
    const key = await readFile(keyOf(ballotId));
    for (let count = 1; count <= CHOICES.length; count += 1) {
      const alone = CHOICES.map((choice, index) => (index === count - 1 ? choice : null));
      await voteAll(app, place, ballotId, alone);
      dumps.push(await dump());
    }
    const { ballot, errors } = await closeBallot(place.secretariat, ballotId);
    expect(errors).toEqual([]);
    const after = await dump();
    dumps.push(after);

    // The count is right, told by bench, as each cast three and not all alike.
    expect(ballot).toMatchObject({ result: { inFavour: 3, against: 2, abstained: 1, benchesWithheld: false, byBench: [{ inFavour: 2, against: 1 }, { inFavour: 1, against: 1, abstained: 1 }] }, decision: { result: 'adopted', dissent: null } });
    for (const one of dumps) {
      expect(tells(one, place, ballotId)).toEqual([]);
      expect(rowsOf(one, 'ballot_vote', ballotId).filter(({ choice, reason }) => choice !== null || reason !== null)).toEqual([]);
      // Boxes of one size, and rows of one size: what is in them does not show.
      expect(new Set(rowsOf(one, 'sealed_vote', ballotId).map(({ box }) => box?.length)).size).toBeLessThanOrEqual(1);
      expect(new Set(rowsOf(one, 'sealed_vote', ballotId).map(({ bytes }) => bytes)).size).toBeLessThanOrEqual(1);
      expect(new Set(rowsOf(one, 'ballot_vote', ballotId).map(({ bytes }) => bytes)).size).toBeLessThanOrEqual(1);
      // The private half is in none of them, in no spelling.
      const text = JSON.stringify([...one]);
      for (const spelling of [key.toString('hex'), key.toString('base64'), key.toString('base64url')]) expect(text).not.toContain(spelling);
    }

    // After closing: no box is left, the opened votes lie in the order of the choices, and share one transaction with each other alone.
    expect(rowsOf(after, 'sealed_vote', ballotId)).toEqual([]);
    const opened = rowsOf(after, 'opened_vote', ballotId);
    expect(Object.keys(opened[0] ?? {}).sort()).toEqual(['ballot_id', 'bytes', 'choice', 'ctid', 'position', 'xmin']);
    const place_ = (ctid: string | null | undefined): number => { const [page = 0, line = 0] = (ctid ?? '').replace(/[()]/g, '').split(',').map(Number); return page * 1_000 + line; };
    expect([...opened].sort((a, b) => place_(a['ctid']) - place_(b['ctid'])).map(({ choice }) => choice)).toEqual(['in_favour', 'in_favour', 'in_favour', 'against', 'against', 'abstained']);
    const closing = new Set(opened.map(({ xmin }) => xmin));
    expect(closing.size).toBe(1);
    // By transaction: of all rows, nothing that names one seat alone was written with them.
    const withThem = [...after].flatMap(([table, rows]) => rows.filter((row) => closing.has(row['xmin'] ?? '')).map((row) => [table, row] as const));
    expect(withThem.filter(([table, row]) => table !== 'public.ballot' && place.seats.some(({ seatId, personId }) => textOf(row).includes(seatId) || textOf(row).includes(personId)))).toEqual([]);
    expect(rowsOf(after, 'ballot_vote', ballotId).some(({ xmin }) => closing.has(xmin ?? ''))).toBe(false);

    // The key is gone, and no bytes in any dump open the boxes of any.
    expect(await exists(keyOf(ballotId))).toBe(false);
    const boxes = dumps.flatMap((one) => rowsOf(one, 'sealed_vote', ballotId).map(({ box }) => Buffer.from((box ?? '').slice(2), 'hex')));
    const publicKey = Buffer.from((dumps[0]?.get('public.ballot')?.find(({ id }) => id === ballotId)?.['public_key'] ?? '').slice(2), 'hex');
    expect([boxes.length, publicKey.length]).toEqual([21, 32]);
    const secrets = [...new Set([...JSON.stringify(dumps.map((one) => [...one])).matchAll(/\\\\x([0-9a-f]{64})(?![0-9a-f])/g)].map(([, hex]) => hex ?? ''))];
    expect(secrets.length).toBeGreaterThan(5);
    const last = boxes.slice(-CHOICES.length);
    const opens = (hex: string, box: Buffer): boolean => { try { return sodium.crypto_box_seal_open(box, publicKey, Buffer.from(hex, 'hex')).length > 0; } catch { return false; } };
    expect(secrets.filter((hex) => last.some((box) => opens(hex, box)))).toEqual([]);
    // The same test with the right key opens every one: it can fail.
    expect(last.every((box) => opens(key.toString('hex'), box))).toBe(true);
  }, 120_000);

  test('of one choice leaves the same rows as of another: sizes, digests of requests and audit say nothing', async () => {
    const [one, other] = [await makeSitting(app), await makeSitting(app)];
    const trace = async (place: SittingPlace, choice: BallotChoice) => {
      const ballotId = await openBallot(place, SECRET);
      const [seat = { seatId: '', personId: '' }] = place.seats;
      const voter = await voterFor(app, seat);
      const idempotencyKey = crypto.randomUUID();
      const input = { ballotId, seatId: seat.seatId, idempotencyKey };
      expect((await onBallot(voter, 'castVote', { ...input, choice })).errors).toEqual([]);
      // A replay with any choice is the same request: had the digest held the choice, this would be key_reused.
      for (const again of WORDS) expect((await onBallot(voter, 'castVote', { ...input, choice: again })).errors).toEqual([]);
      expect((await onBallot(voter, 'castVote', { ...input, choice, idempotencyKey: crypto.randomUUID() })).errors[0]?.extensions.reason).toBe('already_voted');
      const now = await dump();
      const { rows: audit } = await owner.query<{ act: string; before: unknown; after: object }>(`select l.act, v.before, v.after from audit_log l join audit_value v on v.audit_log_id = l.id where l.object_id = $1 and l.act = 'cast_vote'`, [ballotId]);
      expect(audit).toEqual([{ act: 'cast_vote', before: null, after: { personId: seat.personId, as: 'titular' } }]);
      const key = now.get('public.idempotency_key')?.find((row) => row['key'] === idempotencyKey);
      return { key: key?.['bytes'], vote: rowsOf(now, 'ballot_vote', ballotId).map(({ bytes }) => bytes), sealed: rowsOf(now, 'sealed_vote', ballotId).map(({ bytes }) => bytes) };
    };
    expect(await trace(one, 'in_favour')).toEqual(await trace(other, 'abstained'));
  });

  test('says who voted while it is open, to members, and what to nobody; no sum before it is closed', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place, SECRET);
    await voteAll(app, place, ballotId, ['in_favour', null, null, null]);
    const seen = await readBallot(place.secretariat, ballotId);
    expect(seen).toMatchObject({ result: null, viewerCan: { enterVotes: false } });
    expect(seen?.seats.map(({ hasVoted, choice }) => [hasVoted, choice])).toEqual([[true, null], [false, null], [false, null], [false, null]]);
    const entered = { ballotId, version: 1, votes: [{ seatId: place.seats[1]?.seatId, choice: 'against' }] };
    expect((await onBallot(place.secretariat, 'enterVotes', entered)).errors[0]?.extensions.code).toBe('CONFLICT');
    expect((await onBallot(await voterFor(app, place.seats[1] ?? { personId: '' }), 'castVote', { ballotId, seatId: place.seats[1]?.seatId, choice: 'against', reason: 'No' })).errors[0]?.extensions).toMatchObject({ fields: { reason: 'not_permitted' } });
  });

  test('withholds the benches, of which one voted alike or was small, in the decision too', async () => {
    const place = await makeSitting(app, { seatsPerBench: 3 });
    const ballotId = await openBallot(place, SECRET);
    await voteAll(app, place, ballotId, ['in_favour', 'in_favour', 'in_favour', 'in_favour', 'against', 'against']);
    expect((await closeBallot(place.secretariat, ballotId)).ballot).toMatchObject({ result: { inFavour: 4, benchesWithheld: true, byBench: [], isUnanimous: false }, decision: { tally: [{ bench: null, inFavour: 4, against: 2, abstained: 0 }] } });
    const { rows } = await owner.query<{ result: string }>('select result::text from ballot where id = $1', [ballotId]);
    expect(rows[0]?.result).not.toContain(place.government.id);
    const seen = await readBallot(graphqlClient(app.url), ballotId);
    expect(seen?.seats.every(({ choice, as }) => choice === null && as === null)).toBe(true);
  });

  test('is decided by the true votes of each bench, of which only the result is kept', async () => {
    const place = await makeSitting(app, { rules: { decisions: { method: 'simple', perBench: true, tie: 'rejected' } }, seatsPerBench: 3 });
    const ballotId = await openBallot(place, SECRET);
    await voteAll(app, place, ballotId, ['in_favour', 'in_favour', 'in_favour', 'against', 'against', 'in_favour']);
    expect((await closeBallot(place.secretariat, ballotId)).ballot).toMatchObject({ result: { inFavour: 4, against: 2, benchesWithheld: true, byBench: [] }, decision: { result: 'rejected' } });
  });

  test('the titular’s vote takes the place of the alternate’s: one box, and the first is gone', async () => {
    const place = await makeSitting(app);
    const [seat = { seatId: '', personId: '' }] = place.seats;
    const alternate = await makeHolding(app, { seatId: seat.seatId, kind: 'alternate' });
    await owner.query(`update presence set person_id = $2, capacity = 'alternate' where person_id = $1`, [seat.personId, alternate.personId]);
    const ballotId = await openBallot(place, SECRET);
    expect((await onBallot(await voterFor(app, alternate), 'castVote', { ballotId, seatId: seat.seatId, choice: 'against' })).errors).toEqual([]);
    await owner.query(`update presence set person_id = $2, capacity = 'titular' where person_id = $1`, [alternate.personId, seat.personId]);
    expect((await onBallot(await voterFor(app, seat), 'castVote', { ballotId, seatId: seat.seatId, choice: 'in_favour' })).errors).toEqual([]);
    expect(rowsOf(await dump(), 'sealed_vote', ballotId)).toHaveLength(1);
    expect((await closeBallot(place.secretariat, ballotId)).ballot).toMatchObject({ result: { inFavour: 1, against: 0, isUnanimous: true } });
  });

  test('needs a majority, by the rules or agreed on before: nobody could state a result of votes that nobody sees', async () => {
    const { secretariat, meetingForumId } = await makeSitting(app, { rules: { decisions: { method: 'absolute' } } });
    const input = { meetingForumId, question: 'x', method: 'vote', isSecret: true };
    expect((await onBallot(secretariat, 'openBallot', input)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_rules' });
    expect((await onBallot(secretariat, 'openBallot', { ...input, majority: 'absolute' })).errors).toEqual([]);
    const ruled = await makeSitting(app);
    expect((await onBallot(ruled.secretariat, 'openBallot', { ...input, meetingForumId: ruled.meetingForumId, majority: 'absolute' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { majority: 'not_permitted' } });
  });

  test('is only of a vote: consensus is said aloud', async () => {
    const { secretariat, meetingForumId } = await makeSitting(app);
    const input = { meetingForumId, question: 'x', method: 'consensus', isSecret: true };
    expect((await onBallot(secretariat, 'openBallot', input)).errors[0]?.extensions).toMatchObject({ fields: { isSecret: 'not_permitted' } });
  });
});

describe('when something dies', () => {
  test('before the commit, the ballot is open and can be counted: the key is still there', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place, SECRET);
    await voteAll(app, place, ballotId, ['in_favour', 'in_favour', 'against', null]);
    await owner.query(`create function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger die before insert on audit_log for each row when (new.act = 'close_ballot') execute function die()`);
    expect((await closeBallot(place.secretariat, ballotId)).errors).toHaveLength(1);
    await owner.query('drop function die() cascade');
    expect(await exists(keyOf(ballotId))).toBe(true);
    expect(await readBallot(place.secretariat, ballotId)).toMatchObject({ state: 'open', result: null });
    expect((await closeBallot(place.secretariat, ballotId)).ballot).toMatchObject({ result: { inFavour: 2, against: 1 } });
    expect(await exists(keyOf(ballotId))).toBe(false);
  });

  test('after the commit and before the key is destroyed, the next start destroys it, and leaves those of open ballots', async () => {
    const place = await makeSitting(app);
    const [ended, open] = [await openBallot(place, SECRET), await openBallot(place, SECRET)];
    const key = await readFile(keyOf(ended));
    await closeBallot(place.secretariat, ended);
    await writeFile(keyOf(ended), key, { mode: 0o600 });
    const young = crypto.randomUUID();
    await writeFile(keyOf(young), key, { mode: 0o600 });
    await app.app.get(BallotBoxService).onApplicationBootstrap();
    expect(await readdir(join(dataDir, 'ballot-keys'))).toEqual(expect.arrayContaining([open, young]));
    expect(await exists(keyOf(ended))).toBe(false);
    await rm(keyOf(young));
  });

  test('and the key is lost, the ballot cannot be closed, is cancelled, and another can be opened', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place, SECRET);
    await voteAll(app, place, ballotId, ['in_favour', null, null, null]);
    await rm(keyOf(ballotId));
    expect((await closeBallot(place.secretariat, ballotId)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'key_missing' });
    expect((await onBallot(place.secretariat, 'cancelBallot', { ballotId, version: 1, reason: 'Se perdió la llave' })).ballot).toMatchObject({ state: 'cancelled' });
    expect(rowsOf(await dump(), 'sealed_vote', ballotId)).toEqual([]);
    expect(await readBallot(place.secretariat, await openBallot(place, SECRET))).toMatchObject({ state: 'open' });
  });
});
