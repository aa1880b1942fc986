import { beforeAll, expect, it } from '@jest/globals';

import { insert, type PlanSample, samplePerson, samplePlan } from './sample.js';
import { useDatabase } from './use-database.js';

const roles = useDatabase();
let sample: PlanSample;
let person: string;
beforeAll(async () => {
  sample = await samplePlan(roles.app);
  person = await samplePerson(roles.app, sample);
});

const comment = (values: Readonly<Record<string, unknown>> = {}) =>
  insert(roles.app, 'comment', {
    forum_id: sample.forum, milestone_id: sample.milestone, wording_id: sample.wording, person_id: person,
    kind: 'concern', text: '¿Cuándo?', posted_at: new Date(), ...values,
  });

it('is about one thing, and pinned to the words shown', async () => {
  await expect(comment({ commitment_id: sample.commitment })).rejects.toMatchObject({ constraint: 'comment_one_subject' });
  await expect(comment({ wording_id: null })).rejects.toMatchObject({ constraint: 'comment_is_pinned' });
});

it('is never pinned anew, moved or deleted (invariant 4)', async () => {
  const id = await comment();
  const other = await insert(roles.app, 'wording', { milestone_id: sample.milestone, number: 2, state: 'proposed', title: 'Otro' });
  await expect(roles.owner.query('update comment set wording_id = $2 where id = $1', [id, other]))
    .rejects.toMatchObject({ constraint: 'comment_pin_permanent' });
  await expect(roles.owner.query('delete from comment where id = $1', [id])).rejects.toMatchObject({ constraint: 'comment_kept' });
  await roles.app.query(`update comment set state = 'withdrawn', text = null where id = $1`, [id]);
});

it('is carried over to a wording once, and never says later that it came from elsewhere', async () => {
  const earlier = await comment();
  const carried = await comment({ carried_from_id: earlier });
  await expect(comment({ carried_from_id: earlier })).rejects.toMatchObject({ constraint: 'comment_carried_once' });
  await expect(roles.owner.query('update comment set carried_from_id = null where id = $1', [carried])).rejects.toMatchObject({ constraint: 'comment_pin_permanent' });
});

it('takes replies one level deep, without a clock', async () => {
  const reply = await comment({ parent_id: await comment() });
  await expect(comment({ parent_id: reply })).rejects.toMatchObject({ constraint: 'comment_one_level' });
  await expect(comment({ parent_id: await comment(), due_on: '2024-06-01' })).rejects.toMatchObject({ code: '23514' });
  await expect(comment({ kind: 'support', due_on: '2024-06-01' })).rejects.toMatchObject({ code: '23514' });
});

it('names who entered it on behalf together with the channel', async () => {
  await expect(comment({ channel: 'paper' })).rejects.toMatchObject({ code: '23514' });
  await comment({ channel: 'paper', entered_by_id: await samplePerson(roles.app, sample), said_on: '2024-05-02' });
});

it('is moderated with a public reason', async () => {
  await expect(comment({ state: 'moderated' })).rejects.toMatchObject({ code: '23514' });
});

it('is objected to once for each response that answers it', async () => {
  const about = await comment();
  const response = await insert(roles.app, 'reasoned_response', {
    forum_id: sample.forum, disposition: 'explained', reason: 'Porque', person_id: person,
  });
  const object = () =>
    insert(roles.app, 'comment_objection', {
      comment_id: about, response_id: response, person_id: person, reason: 'No responde', objected_at: new Date(),
    });
  await expect(object()).rejects.toMatchObject({ code: '23503' });
  await insert(roles.app, 'response_comment', { response_id: response, comment_id: about });
  await object();
  await expect(object()).rejects.toMatchObject({ constraint: 'comment_objection_once' });
});

it('keeps a request for one effect, by account or by mailed link', async () => {
  const send = (values: Readonly<Record<string, unknown>>) =>
    insert(roles.app, 'idempotency_key', { key: 'k1', request_hash: Buffer.alloc(32), ...values });
  await send({ account_id: person });
  await expect(send({ account_id: person })).rejects.toMatchObject({ constraint: 'idempotency_key_once' });
  await send({ link_hash: Buffer.alloc(32, 1) });
  await expect(send({})).rejects.toMatchObject({ code: '23514' });
});
