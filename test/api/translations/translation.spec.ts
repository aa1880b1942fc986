import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { makeCommitment } from '../../factories/commitment.factory.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const ADD = 'mutation ($input: AddTranslationInput!) { addTranslation(input: $input) { translation { id field text language translator tool } } }';
const FORUM = 'query ($jurisdiction: String!, $slug: String!) { forum(jurisdiction: $jurisdiction, slug: $slug) { purpose translations { field text language translator tool } } }';
const UPDATE = 'mutation ($input: UpdateForumInput!) { updateForum(input: $input) { forum { version translations { text } } } }';
const SLUG = 'mutation ($input: ChangeForumSlugInput!) { changeForumSlug(input: $input) { forum { version translations { text } } } }';

interface Place {
  readonly forumId: string;
  readonly address: { readonly jurisdiction: string; readonly slug: string };
  readonly planId: string;
  readonly secretariat: GraphqlClient;
}

async function somewhere(): Promise<Place> {
  const forum = await makeForum(app, { purpose: 'Acordar y seguir el plan', goal: 'Cumplirlo' });
  const { plan, jurisdiction } = await makePlan(app, { forumId: forum.id, state: 'in_force' });
  const { cookie } = await signInAs(app, 'secretariat', forum.id);
  return { forumId: forum.id, address: { jurisdiction, slug: forum.slug }, planId: plan.id, secretariat: graphqlClient(app.url, cookie) };
}

const ofPurpose = (forumId: string) => ({ forumId, objectType: 'forum', objectId: forumId, version: 1, field: 'purpose', text: 'To agree on the plan and follow it', language: 'en' });

describe('a translation', () => {
  test('is read beside the original by anybody, with who made it', async () => {
    const { forumId, address, secretariat } = await somewhere();
    expect((await secretariat(ADD, { input: ofPurpose(forumId) })).errors).toEqual([]);
    expect((await secretariat(ADD, { input: { ...ofPurpose(forumId), field: 'goal', text: 'To keep it', tool: 'LibreTranslate' } })).errors).toEqual([]);
    expect((await graphqlClient(app.url)(FORUM, address)).data).toEqual({
      forum: {
        purpose: 'Acordar y seguir el plan',
        translations: [
          { field: 'goal', text: 'To keep it', language: 'en', translator: 'machine', tool: 'LibreTranslate' },
          { field: 'purpose', text: 'To agree on the plan and follow it', language: 'en', translator: 'human', tool: null },
        ],
      },
    });
  });

  test('is mended by a later one, which takes its place', async () => {
    const { forumId, address, secretariat } = await somewhere();
    await secretariat(ADD, { input: { ...ofPurpose(forumId), text: 'To acord the plan', tool: 'LibreTranslate' } });
    await secretariat(ADD, { input: ofPurpose(forumId) });
    expect((await graphqlClient(app.url)(FORUM, address)).data).toMatchObject({ forum: { translations: [{ text: 'To agree on the plan and follow it', translator: 'human', tool: null }] } });
  });

  test('is of the words it was made of: it outlives a change of address, not a change of the words', async () => {
    const { forumId, secretariat } = await somewhere();
    await secretariat(ADD, { input: ofPurpose(forumId) });
    expect((await secretariat(SLUG, { input: { forumId, version: 1, slug: 'mesa-traducida' } })).data).toEqual({ changeForumSlug: { forum: { version: 2, translations: [{ text: 'To agree on the plan and follow it' }] } } });
    const forum = { forumId, kind: 'roundtable', name: 'Mesa', language: 'es', aliases: [] };
    expect((await secretariat(UPDATE, { input: { ...forum, version: 2, purpose: 'Acordar y seguir el plan' } })).data).toMatchObject({ updateForum: { forum: { version: 3, translations: [{}] } } });
    expect((await secretariat(UPDATE, { input: { ...forum, version: 3, purpose: 'Seguir el plan' } })).data).toEqual({ updateForum: { forum: { version: 4, translations: [] } } });
  });

  test('of a wording makes no new wording, and changes nothing of the one there is', async () => {
    const { forumId, planId, secretariat } = await somewhere();
    const { commitment, wording } = await makeCommitment(app, { planId });
    const wordings = () => asOwner(app, 'select * from wording where commitment_id = $1', [commitment.id]);
    const before = await wordings();
    const input = { forumId, objectType: 'wording', objectId: wording.id, version: 1, field: 'title', text: 'Open budgets', language: 'en' };
    expect((await secretariat(ADD, { input })).data).toMatchObject({ addTranslation: { translation: { field: 'title', text: 'Open budgets', translator: 'human' } } });
    expect(await wordings()).toEqual(before);
  });

  test.each([
    ['of a version that was read before another edit', { version: 7 }, { code: 'CONFLICT', reason: 'stale_version' }],
    ['of a text that the object does not have', { field: 'title' }, { code: 'INVALID', fields: { field: 'unknown' } }],
    ['into no language', { language: 'und' }, { code: 'INVALID', fields: { language: 'unknown' } }],
    ['into the language of the original', { language: 'es-CL' }, { code: 'INVALID', fields: { language: 'already_exists' } }],
  ])('%s is refused', async (_what, wrong, extensions) => {
    const { forumId, secretariat } = await somewhere();
    expect((await secretariat(ADD, { input: { ...ofPurpose(forumId), ...wrong } })).errors).toMatchObject([{ extensions }]);
  });

  test('of another forum, or of its plan, is not to be found', async () => {
    const { forumId, secretariat } = await somewhere();
    const other = await somewhere();
    const { wording } = await makeCommitment(app, { planId: other.planId });
    const objects = [{ objectType: 'forum', objectId: other.forumId }, { objectType: 'wording', objectId: wording.id, field: 'title' }];
    for (const object of objects) expect((await secretariat(ADD, { input: { ...ofPurpose(forumId), ...object } })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
