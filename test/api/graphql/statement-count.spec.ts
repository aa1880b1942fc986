import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { SessionService } from '../../../apps/api/src/auth/session.service.js';
import { anonymous, type Viewer } from '../../../apps/api/src/auth/viewer.js';
import { ExecuteService } from '../../../apps/api/src/graphql/execute.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import { statementsOf } from '../../support/statements.js';
import { type PageQuery, pageQueries } from './pages.js';
import { makeWorld, variablesOf, type World } from './statement-count.world.js';

/** Queries that are not run here, each with its reason. */
const NOT_RUN: Readonly<Record<string, string>> = {
  AnswerLink: 'of one mailed token, whose answer is one seat',
  Invitation: 'of one mailed token, whose answer is one row',
  Unsubscription: 'of one mailed token, whose answer is one row',
  SetUp: 'of one mailed token, whose answer is one row',
};

interface Counted {
  readonly sent: readonly string[];
  /** Of its errors. */
  readonly codes: readonly unknown[];
}

/**
 * Milestones, comments and the like in each of the two worlds. What is asked once per parent is asked this many
 * times more in the larger one; a loader's keys that come in one tick more or less are not that.
 */
const SMALL = 2;
const LARGE = 6;

/** A statement without the number of its parameters, which a batch has more of where there is more. */
const shapeOf = (text: string): string => text.replace(/\$\d+(?:,\s*\$\d+)*/g, '$');

const countOf = (shape: string, { sent }: Counted): number => sent.filter((text) => shapeOf(text) === shape).length;

describe('the statements of a page do not grow with its data', () => {
  let app: TestApp;
  let small: World;
  let large: World;
  beforeAll(async () => {
    app = await startApp();
    small = await makeWorld(app, SMALL);
    large = await makeWorld(app, LARGE);
  }, 120_000);
  afterAll(() => app?.close());

  const viewerOf = (cookie: string | null): Promise<Viewer> => (cookie === null ? Promise.resolve(anonymous('a request')) : app.app.get(SessionService).viewerOfCookies(cookie, 'a request', ''));

  async function statements(query: PageQuery, world: World, cookie: string | null): Promise<Counted> {
    const viewer = await viewerOf(cookie);
    let codes: unknown[] = [];
    const sent = await statementsOf(async () => {
      const { errors = [] } = await app.app.get(ExecuteService).run(viewer, query.document, variablesOf(query, world));
      codes = errors.map(({ extensions }) => extensions?.['code']);
    });
    return { sent, codes };
  }

  it('knows every query that it does not run', () => {
    const names = pageQueries().map(({ name }) => name);
    expect(Object.keys(NOT_RUN).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(pageQueries().filter(({ name }) => !(name in NOT_RUN)).map((query) => [query.name, query] as const))('%s', async (_name, query) => {
    // As the public sees it where it may, as the secretariat where it may not.
    const asPublic = await statements(query, small, null);
    const isPublic = asPublic.codes.length === 0;
    const before = isPublic ? asPublic : await statements(query, small, small.cookie);
    const after = await statements(query, large, isPublic ? null : large.cookie);
    expect([before.codes, after.codes]).toEqual([[], []]);
    expect([...new Set(after.sent.map(shapeOf))].filter((shape) => countOf(shape, after) - countOf(shape, before) >= LARGE - SMALL)).toEqual([]);
  });
});
