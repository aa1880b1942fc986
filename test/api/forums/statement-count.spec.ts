import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { anonymous } from '../../../apps/api/src/auth/viewer.js';
import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { ExecuteService } from '../../../apps/api/src/graphql/execute.service.js';
import { Administration } from '../../../apps/api/src/jurisdictions/administration.entity.js';
import { Translation } from '../../../apps/api/src/translations/translation.entity.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { makeDecision } from '../../factories/decision.factory.js';
import { makeBench, makeForum, makeRules } from '../../factories/forum.factory.js';
import { makeJurisdiction, managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { statementsOf } from '../../support/statements.js';
import { pageQueries } from '../graphql/pages.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** The public pages of a municipality and of a forum, each with its variables. */
const PAGES: Readonly<Record<string, (place: Place) => object>> = {
  Jurisdictions: () => ({}),
  Jurisdiction: ({ jurisdiction }) => ({ slug: jurisdiction }),
  Place: ({ jurisdiction, forum }) => ({ jurisdiction, slug: forum }),
  Members: ({ jurisdiction, forum }) => ({ jurisdiction, slug: forum }),
  Rules: ({ jurisdiction, forum }) => ({ jurisdiction, slug: forum }),
};

interface Place {
  readonly jurisdiction: string;
  readonly forum: string;
}

/** `size` forums, each with as many of everything that its pages tell. */
async function makePlace(size: number): Promise<Place> {
  const { id: jurisdictionId, slug } = await makeJurisdiction(app);
  const each = Array.from({ length: size }, (_, index) => index);
  const forums: string[] = [];
  for (const _ of each) forums.push(await makeFullForum(jurisdictionId, each));
  const manager = managerOf(app);
  for (const year of each) await manager.save(manager.create(Administration, { jurisdictionId, mayor: `Alcaldía ${year}`, sourceDocumentId: await documentOf(jurisdictionId) }));
  return { jurisdiction: slug, forum: forums[0] ?? '' };
}

async function documentOf(jurisdictionId: string): Promise<string> {
  const manager = managerOf(app);
  return (await manager.save(manager.create(Document, { jurisdictionId, kind: 'rules', visibility: 'public', title: 'Reglamento', url: 'https://example.org/reglamento.pdf' }))).id;
}

async function makeFullForum(jurisdictionId: string, each: readonly number[]): Promise<string> {
  const manager = managerOf(app);
  const { id: forumId, slug } = await makeForum(app, { jurisdictionId, purpose: 'Seguir el plan' });
  const { id: benchId } = await makeBench(app, { forumId });
  const { plan } = await makePlan(app, { forumId, state: 'in_force' });
  for (const index of each) {
    const { id: organizationId } = await makeOrganization(app, { jurisdictionId });
    await makeHolding(app, { seatId: (await makeSeat(app, { forumId, benchId, organizationId })).id });
    await makeMeeting(app, { forumId, state: 'convened' });
    await manager.save(Object.assign(await makeRules(app, forumId, {}, `202${index}-01-01`), { sourceDocumentId: await documentOf(jurisdictionId), adoptingDecisionId: (await makeDecision(app, { forumId })).id }));
    const { commitment, wording } = await makeCommitment(app, { planId: plan.id });
    await makeMilestone(app, { commitmentId: commitment.id });
    await translate('wording', wording.id, 'title');
  }
  await translate('forum', forumId, 'purpose');
  return slug;
}

async function translate(objectType: Translation['objectType'], objectId: string, field: Translation['field']): Promise<void> {
  const manager = managerOf(app);
  await manager.save(manager.create(Translation, { objectType, objectId, objectVersion: 1, field, text: 'To follow the plan', language: 'en', translator: 'human', translatedAt: new Date('2026-03-10T15:00:00Z') }));
}

test('no public page of a municipality or a forum needs more statements where there is more of everything', async () => {
  const [small, large] = [await makePlace(2), await makePlace(5)];
  const count = async (name: string, place: Place): Promise<number> => {
    const query = pageQueries().find((page) => page.name === name);
    if (!query) throw new Error(`there is no page ${name}`);
    let errors: unknown;
    const sent = await statementsOf(async () => {
      ({ errors } = await app.app.get(ExecuteService).run(anonymous('a request'), query.document, { ...PAGES[name]?.(place) }));
    });
    expect(errors).toBeUndefined();
    return sent.length;
  };
  const counts = async (place: Place): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const name of Object.keys(PAGES)) found[name] = Math.min(await count(name, place), await count(name, place), await count(name, place));
    return found;
  };
  expect(await counts(large)).toEqual(await counts(small));
}, 60_000);
