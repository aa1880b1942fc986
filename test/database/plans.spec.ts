import { beforeAll, describe, expect, it } from '@jest/globals';

import { insert, type PlanSample, sampleForum, samplePerson, samplePlan } from './sample.js';
import { inTransaction, useDatabase } from './use-database.js';

const roles = useDatabase();
let sample: PlanSample;
beforeAll(async () => {
  sample = await samplePlan(roles.app);
});

it('refuses two leading forums on one day', async () => {
  const { plan, forum } = sample;
  const other = await sampleForum(roles.app);
  const take = (forumId: string, part: string, from: string | null, until: string | null) =>
    insert(roles.app, 'plan_forum', { plan_id: plan, forum_id: forumId, part, valid_from: from, valid_until: until });
  await take(forum, 'lead', null, '2023-12-31');
  await expect(take(other.forum, 'lead', '2023-12-31', null)).rejects.toMatchObject({ constraint: 'plan_forum_one_lead' });
  await take(other.forum, 'lead', '2024-01-01', null);
  await take(forum, 'following', '2024-01-01', null);
});

it('is adopted by a decision', async () => {
  await expect(roles.app.query(`update action_plan set state = 'adopted' where id = $1`, [sample.plan]))
    .rejects.toMatchObject({ constraint: 'action_plan_adopted_by_decision' });
});

it('shares the slugs of its jurisdiction with the forums', async () => {
  const { rows: [{ slug }] } = await roles.app.query('select slug from forum where id = $1', [sample.forum]);
  await expect(inTransaction(roles.app, () =>
    insert(roles.app, 'action_plan', { jurisdiction_id: sample.jurisdiction, slug, title: 'Plan' }),
  )).rejects.toMatchObject({ constraint: 'action_plan_slug_registered' });
});

it('refuses values that OGP does not have', async () => {
  const set = (values: string[]) => roles.app.query('update commitment set ogp_values = $2 where id = $1', [sample.commitment, values]);
  await set(['civic_participation', 'public_accountability']);
  await expect(set(['transparency'])).rejects.toMatchObject({ code: '23514' });
});

describe('a wording', () => {
  const word = (number: number, state: string) =>
    insert(roles.app, 'wording', { milestone_id: sample.milestone, number, state, title: 'Hito' });

  it('is in force alone', async () => {
    await expect(word(2, 'in_force')).rejects.toMatchObject({ constraint: 'wording_one_in_force_milestone' });
    await expect(word(2, 'draft')).rejects.toMatchObject({ constraint: 'wording_one_in_force_milestone' });
    await word(2, 'proposed');
    await expect(word(2, 'proposed')).rejects.toMatchObject({ constraint: 'wording_number_once' });
  });

  it('changes its state and never its words (invariant 4)', async () => {
    const id = await word(3, 'proposed');
    await roles.app.query(`update wording set state = 'rejected', version = version + 1 where id = $1`, [id]);
    for (const change of [`title = 'Otro'`, `text = 'Otro'`, `ends_raw = '2024', ends_precision = 'year'`, `language = 'en'`]) {
      await expect(roles.owner.query(`update wording set ${change} where id = $1`, [id]))
        .rejects.toMatchObject({ constraint: 'wording_words_permanent' });
    }
    await expect(roles.owner.query('delete from wording where id = $1', [id])).rejects.toMatchObject({ constraint: 'wording_kept' });
  });

  it('is of one commitment or one milestone', async () => {
    await expect(insert(roles.app, 'wording', { commitment_id: sample.commitment, milestone_id: sample.milestone, number: 9, state: 'draft', title: 'x' }))
      .rejects.toMatchObject({ constraint: 'wording_one_subject' });
  });
});

describe('an amendment', () => {
  let proposer: string;
  let number = 0;
  beforeAll(async () => {
    proposer = await samplePerson(roles.app, sample);
  });

  const propose = (values: Readonly<Record<string, unknown>>) =>
    insert(roles.app, 'amendment', {
      plan_id: sample.plan, forum_id: sample.forum, number: (number += 1), kind: 'substantive', reason: 'Muy amplio',
      proposed_by_id: proposer, proposed_at: new Date(), ...values,
    });
  const today = { effective_raw: '2024-05-02', effective_earliest: '2024-05-02', effective_latest: '2024-05-02', effective_precision: 'day' };

  it('lacks its reason, decision or date by import only', async () => {
    await expect(propose({ reason: null })).rejects.toMatchObject({ constraint: 'amendment_is_explained' });
    await expect(propose({ state: 'in_force', ...today })).rejects.toMatchObject({ constraint: 'amendment_is_decided' });
    await expect(propose({ state: 'in_force', kind: 'editorial' })).rejects.toMatchObject({ constraint: 'amendment_is_dated' });
    await propose({ state: 'in_force', kind: 'editorial', ...today });
    await insert(roles.app, 'amendment', {
      plan_id: sample.plan, forum_id: sample.forum, number: (number += 1), kind: 'substantive', state: 'in_force',
      origin: 'import', source_key: 'file/CLPLN0001/amendment',
    });
  });

  it('is in force by a decision of its own forum', async () => {
    const decide = (forum: string) =>
      insert(roles.app, 'decision', { forum_id: forum, text: 'Se acuerda', method: 'consensus', result: 'adopted' });
    const other = await sampleForum(roles.app);
    await expect(propose({ state: 'in_force', ...today, decision_id: await decide(other.forum) })).rejects.toMatchObject({ code: '23503' });
    await propose({ state: 'in_force', ...today, decision_id: await decide(sample.forum) });
  });

  it('makes a wording once', async () => {
    const amendment = await propose({});
    const change = (position: number) => insert(roles.app, 'amendment_change', { amendment_id: amendment, position, kind: 'replace' });
    const make = (changeId: string) =>
      insert(roles.app, 'amendment_change_wording', { change_id: changeId, side: 'to', wording_id: sample.wording, position: 1 });
    await make(await change(1));
    await expect(make(await change(2))).rejects.toMatchObject({ constraint: 'amendment_change_wording_made_once' });
  });
});

it('imports a record once', async () => {
  const record = { commitment_id: sample.commitment, number: 7, origin: 'import', source_key: 'file/CLPLN0001/7' };
  await insert(roles.app, 'milestone', record);
  await expect(insert(roles.app, 'milestone', { ...record, number: 8 })).rejects.toMatchObject({ constraint: 'milestone_source_key_key' });
  await expect(insert(roles.app, 'milestone', { ...record, number: 8, source_key: null })).rejects.toMatchObject({ code: '23514' });
});
