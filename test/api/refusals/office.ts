import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction } from '../../factories/jurisdiction.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import type { TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';
import type { Row } from './table.js';

/** A forum of its own, and its secretariat signed in with a second factor. */
export interface Office {
  readonly jurisdictionId: string;
  readonly forumId: string;
  readonly cookie: string;
  readonly ask: GraphqlClient;
}

/** Tuesday 10 March 2026, noon in Santiago. */
export const NOON = '2026-03-10T15:00:00Z';

export async function makeOffice(app: TestApp): Promise<Office> {
  app.app.get(ClockService).set(Temporal.Instant.from(NOON));
  const { id: jurisdictionId } = await makeJurisdiction(app);
  const { id: forumId } = await makeForum(app, { jurisdictionId });
  const { accountId, cookie } = await signInAs(app, 'secretariat', forumId);
  await makePerson(app, { jurisdictionId, accountId });
  return { jurisdictionId, forumId, cookie, ask: graphqlClient(app.url, cookie) };
}

/** Reasons that several rows give for a column that does not apply. */
export const CREATES = 'it makes something new, and there is no version of it to be stale';
export const NO_STATES = 'what it is about has no states';
export const NO_KEY = 'a second time changes it to what it is already';

/** A row of the secretariat's; what its input needs is made in the forum of an office. */
export const bySecretariat = (input: (app: TestApp, office: Office) => Promise<Readonly<Record<string, unknown>>>, except: NonNullable<Row['except']> = {}): Row => ({
  async prepare(app) {
    const office = await makeOffice(app);
    return { forumId: office.forumId, cookie: office.cookie, input: await input(app, office) };
  },
  except,
});

/** Exceptions of what creates, and of what edits, a thing without states. */
export const creates = { 'stale version': CREATES, 'wrong state': NO_STATES } as const;
export const edits = { 'wrong state': NO_STATES } as const;
