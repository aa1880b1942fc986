import { randomBytes } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';

import { type ActaSample, sampleActa, sampleMinutes, withdraw } from './acta.js';
import { digest, insert, samplePerson } from './sample.js';
import { inTransaction, useDatabase } from './use-database.js';

const roles = useDatabase();

/** Refused by a trigger, or by the application's lack of the right. */
const REFUSED = { code: expect.stringMatching(/^(23000|42501)$/) };
const BLANK = 'update minutes_block set content = null, salt = null, mentions = null where id = $1';

describe.each(['owner', 'app'] as const)('as %s, published minutes (invariant 1)', (role) => {
  let client: pg.Client;
  let acta: ActaSample;
  beforeAll(async () => {
    client = roles[role];
    acta = await sampleActa(client);
  });

  it('refuse every change of the minutes, their blocks, approvals and chain', async () => {
    for (const statement of [
      `update minutes set state = 'draft', published_at = null`,
      `update minutes set language = 'en'`,
      'delete from minutes',
      `update minutes_block set content = '{"text": "Otra cosa"}'`,
      `update minutes_block set hash = decode(repeat('00', 32), 'hex')`,
      'update minutes_block set content = null, salt = null',
      `update minutes_block set mentions = '[]'`,
      'delete from minutes_block',
      `update minutes_version set reason = 'x'`,
      'update minutes_version set locked_at = null',
      `update minutes_passage set text = 'Otra cosa'`,
      'update minutes_passage set text = null',
      'update minutes_passage set mentions = null',
      'delete from minutes_passage',
      'update chain_link set position = 7',
      'delete from chain_link',
    ]) {
      await expect(client.query(statement)).rejects.toMatchObject(REFUSED);
    }
  });

  it('refuse another block, passage or approval', async () => {
    const { minutes, version } = acta;
    const block = { minutes_id: minutes, position: 9, kind: 'passage', content: '{}', salt: randomBytes(16), hash: digest() };
    await expect(insert(client, 'minutes_block', block)).rejects.toMatchObject({ constraint: 'minutes_block_in_order' });
    await expect(insert(client, 'minutes_passage', { minutes_version_id: version, position: 9, text: '' }))
      .rejects.toMatchObject({ constraint: 'minutes_passage_added' });
    const approval = { minutes_id: minutes, minutes_version_id: version, outcome: 'approved', means: 'silence', decided_at: new Date() };
    await expect(insert(client, 'minutes_approval', approval)).rejects.toMatchObject({ constraint: 'minutes_approval_in_order' });
  });

  it('refuse a change of what they tell: attendance, agenda and decisions', async () => {
    const { meeting, meetingForum, forum } = acta;
    await expect(client.query(`update agenda_item set title = 'Otro'`)).rejects.toMatchObject({ constraint: 'agenda_item_in_acta' });
    await expect(client.query(`update decision set text = 'Otro'`)).rejects.toMatchObject({ constraint: 'decision_in_acta' });
    await expect(client.query('delete from decision')).rejects.toMatchObject({ constraint: 'decision_kept' });
    await expect(insert(client, 'decision', {
      forum_id: forum, meeting_forum_id: meetingForum, text: 'Más', method: 'consensus', result: 'adopted',
    })).rejects.toMatchObject({ constraint: 'decision_added_after_acta' });
    const person = await samplePerson(client, acta);
    await expect(insert(client, 'presence', {
      meeting_id: meeting, person_id: person, capacity: 'guest', mode: 'remote', source: 'clerk', arrived_at: new Date(),
    })).rejects.toMatchObject({ constraint: 'presence_added_after_acta' });
    await expect(insert(client, 'stated_attendance', { meeting_forum_id: meetingForum, person_id: person, status: 'present', source: 'clerk' }))
      .rejects.toMatchObject({ constraint: 'stated_attendance_added_after_acta' });
  });

  it('are not emptied, which no row trigger would see', async () => {
    for (const table of ['minutes_block', 'minutes', 'chain_link', 'minutes_withdrawal']) {
      await expect(client.query(`truncate ${table} cascade`)).rejects.toMatchObject(REFUSED);
    }
  });
});

describe.each(['owner', 'app'] as const)('as %s, a withdrawal', (role) => {
  let client: pg.Client;
  let acta: ActaSample;
  beforeAll(async () => {
    client = roles[role];
    acta = await sampleActa(client);
  });

  const attempt = (...statements: [string, unknown[]?][]) =>
    inTransaction(client, async () => {
      await withdraw(client, { block_id: acta.block });
      for (const [text, values] of statements) await client.query(text, values);
    });

  it('blanks its own block and nothing else', async () => {
    await expect(attempt([BLANK, [acta.otherBlock]])).rejects.toMatchObject({ constraint: 'minutes_block_published' });
    await expect(attempt([`update minutes_block set content = '{}' where id = $1`, [acta.block]])).rejects.toMatchObject(REFUSED);
    await expect(attempt(['update minutes_block set content = null, salt = null, hash = $2 where id = $1', [acta.block, digest()]]))
      .rejects.toMatchObject(REFUSED);
    await expect(attempt([`update minutes_block set mentions = '[]' where id = $1`, [acta.block]])).rejects.toMatchObject(REFUSED);
    await expect(attempt(['update minutes_block set content = null, salt = null where id = $1', [acta.block]])).rejects.toMatchObject({ code: '23514' });
    await expect(attempt([`update decision set text = 'Otro' where id = $1`, [acta.decision]])).rejects.toMatchObject(REFUSED);
  });

  it('must blank it in its own transaction', async () => {
    await expect(attempt()).rejects.toMatchObject({ constraint: 'minutes_withdrawal_is_done' });
  });

  it('is not believed from another transaction or from a table of the same name', async () => {
    await expect(inTransaction(client, async () => {
      await client.query(`create temporary table minutes_withdrawal (block_id uuid, erratum_id uuid, transaction_id xid8) on commit drop`);
      await client.query('insert into minutes_withdrawal values ($1, null, pg_current_xact_id())', [acta.block]);
      await client.query(BLANK, [acta.block]);
    })).rejects.toMatchObject({ constraint: 'minutes_block_published' });
    const forged = { block_id: acta.block, rule: 'x', withdrawn_at: new Date(), transaction_id: '1' };
    await inTransaction(client, async () => {
      const id = await insert(client, 'minutes_withdrawal', forged);
      const { rows: [row] } = await client.query('select transaction_id = pg_current_xact_id() as now from minutes_withdrawal where id = $1', [id]);
      expect(row.now).toBe(true);
      await client.query(BLANK, [acta.block]);
      await client.query('rollback');
    });
  });

  it('takes the text from the block, the passage and the decision, and keeps the hash', async () => {
    await attempt(
      [BLANK, [acta.block]],
      ['update minutes_passage set text = null, mentions = null where id = $1', [acta.passage]],
      ['update decision set text = null, withdrawn_at = now() where id = $1', [acta.decision]],
    );
    const { rows } = await client.query('select content, salt, mentions, octet_length(hash) as hash from minutes_block where id = $1', [acta.block]);
    expect(rows).toEqual([{ content: null, salt: null, mentions: null, hash: 32 }]);
    await expect(client.query('delete from minutes_withdrawal')).rejects.toMatchObject(REFUSED);
    await expect(client.query(`update minutes_withdrawal set rule = 'otra'`)).rejects.toMatchObject(REFUSED);
    await expect(attempt([BLANK, [acta.block]])).rejects.toMatchObject({ code: '23505' });
  });

  it('blanks an erratum, which otherwise never changes either', async () => {
    const erratum = await insert(client, 'minutes_erratum', {
      minutes_id: acta.minutes, number: 1, text: 'Dice A, debe decir B', salt: randomBytes(16), hash: digest(), published_at: new Date(),
    });
    const blank = () => client.query('update minutes_erratum set text = null, salt = null where id = $1', [erratum]);
    await expect(blank()).rejects.toMatchObject({ constraint: 'minutes_erratum_published' });
    await expect(client.query('delete from minutes_erratum')).rejects.toMatchObject(REFUSED);
    await inTransaction(client, async () => {
      await withdraw(client, { erratum_id: erratum });
      await blank();
    });
  });
});

it('what is put to approval stays as it was: what is published is what was approved', async () => {
  const client = roles.owner;
  const { agendaItem, decision } = await sampleMinutes(client);
  await expect(client.query(`update decision set text = 'Otro' where id = $1`, [decision])).rejects.toMatchObject({ constraint: 'decision_in_acta' });
  await expect(client.query(`update agenda_item set title = 'Otro' where id = $1`, [agendaItem])).rejects.toMatchObject({ constraint: 'agenda_item_in_acta' });
});

it('what is put to approval gets no other public document, and one for members still', async () => {
  const client = roles.app;
  const { jurisdiction, forum, meeting } = await sampleMinutes(client);
  const add = async (visibility: string) => {
    const document = await insert(client, 'document', { jurisdiction_id: jurisdiction, forum_id: forum, kind: 'recording', visibility, url: 'https://example.org/grabacion' });
    return insert(client, 'meeting_document', { meeting_id: meeting, document_id: document, kind: 'recording' });
  };
  await expect(add('public')).rejects.toMatchObject({ constraint: 'meeting_document_added_after_acta' });
  const kept = await add('forum');
  await client.query(`update document set visibility = 'public' where id = (select document_id from meeting_document where id = $1)`, [kept]);
  await expect(roles.owner.query('delete from meeting_document where id = $1', [kept])).rejects.toMatchObject({ constraint: 'meeting_document_kept' });
});

it('approves a version once for each approver, and only while it is in approval', async () => {
  const sample = await sampleMinutes(roles.app);
  const person = await samplePerson(roles.app, sample);
  const approve = () =>
    insert(roles.app, 'minutes_approval', {
      minutes_id: sample.minutes, minutes_version_id: sample.version, outcome: 'approved', means: 'signed',
      approver_id: person, role: 'co_chair', bench_id: sample.civil, decided_at: new Date(),
    });
  await approve();
  await expect(approve()).rejects.toMatchObject({ constraint: 'minutes_approval_once' });
  await expect(roles.owner.query(`update minutes_approval set outcome = 'refused', reason = 'x'`))
    .rejects.toMatchObject({ constraint: 'minutes_approval_permanent' });
});

it('adds no erratum before publication', async () => {
  const { minutes } = await sampleMinutes(roles.app);
  await expect(insert(roles.app, 'minutes_erratum', {
    minutes_id: minutes, number: 1, text: 'x', salt: randomBytes(16), hash: digest(), published_at: new Date(),
  })).rejects.toMatchObject({ constraint: 'minutes_erratum_in_order' });
});

it('lets a forum have one chain without a fork', async () => {
  const acta = await sampleActa(roles.app);
  const { rows: [first] } = await roles.app.query('select hash from chain_link where id = $1', [acta.link]);
  const erratum = await insert(roles.app, 'minutes_erratum', {
    minutes_id: acta.minutes, number: 1, text: 'x', salt: randomBytes(16), hash: digest(), published_at: new Date(),
  });
  const link = (position: number, previous: Buffer | null) =>
    insert(roles.app, 'chain_link', {
      forum_id: acta.forum, position, minutes_id: acta.minutes, erratum_id: erratum, format: 1,
      previous_hash: previous, hash: digest(), linked_at: new Date(),
    });
  await expect(link(2, digest())).rejects.toMatchObject({ code: '23503' });
  await expect(link(2, null)).rejects.toMatchObject({ code: '23514' });
  await link(2, first.hash);
  await expect(link(3, first.hash)).rejects.toMatchObject({ code: '23505' });
});
