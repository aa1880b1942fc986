import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';

import type { Warrant } from '../../../apps/api/src/auth/authorize.js';
import { POLICY, PUBLIC } from '../../../apps/api/src/auth/public.decorator.js';
import { anonymous, bareAccount } from '../../../apps/api/src/auth/viewer.js';
import { startApp, type TestApp } from '../../support/app.js';

/** Every field that anybody may ask for, each with its reason: reviewed here, and nowhere open without it. */
const REVIEWED: Readonly<Record<string, string>> = {
  'Mutation.acceptInvitation': 'whoever holds the mailed link is not signed in yet; the token has 256 bits',
  'Mutation.answerDatePollByLink': 'whoever holds the mailed link may have no account; the token has 256 bits',
  'Mutation.answerByLink': 'whoever holds the mailed link needs no account; the token has 256 bits, and tells of its own seat alone',
  'Mutation.completeSetUp': 'there is no account yet; the one-time address was printed on the server, its token has 256 bits',
  'Mutation.unsubscribe': 'whoever got the mail may decline more of it without signing in; the token is signed and names nobody',
  'Query.amendment': 'amendments of a published plan are published, with who asked and who decided',
  'Query.ballot': 'what a forum decided and how each seat voted is its public record; what is still open is NOT_FOUND to the public',
  'Query.board': 'the milestones of a published plan are published; the service hides drafts',
  'Query.circular': 'a circular may be public; the service hides those for members and those that are not out yet',
  'Query.comment': 'a comment is public at once, but for one on a draft, which the service hides',
  'Query.commitment': 'the commitments of a published plan are published; the service hides drafts',
  'Query.compliance': 'what is asked of a forum, and whether it was kept, follows from what is published',
  'Query.datePollInvitation': 'whoever holds the mailed link may have no account; the token has 256 bits',
  'Query.convocationByLink': 'whoever holds the mailed link needs no account; the token has 256 bits, and tells of its own seat alone',
  'Query.endOfCommitmentForm': 'what can be answered of a published commitment follows from what is published; the service hides drafts',
  'Query.forum': 'what a forum is, who sits in it and by which rules is published',
  'Query.inceptionForm': 'what can be answered of a published plan follows from what is published; the service hides drafts',
  'Query.invitation': 'whoever holds the mailed link is not signed in yet; the token has 256 bits',
  'Query.jurisdiction': 'a municipality has a page that anyone reads',
  'Query.jurisdictions': 'the names of the municipalities are on the front door',
  'Query.me': 'answers null to the public, and to an account only about itself',
  'Query.milestone': 'the milestones of a published plan are published; the service hides drafts',
  'Query.place': 'the address of every published forum and plan',
  'Query.plan': 'a plan is published from its consultation on; the service hides drafts',
  'Query.search': 'finds published texts alone',
  'Query.setUpLink': 'there is no account yet; the one-time address was printed on the server, its token has 256 bits',
  'Query.unsubscription': 'whoever got the mail may decline more of it without signing in; the token is signed and names nobody',
  'Subscription.commentsChanged': 'the comments of a published milestone are published; the service asks again, at each event, who listens',
  'Subscription.meetingChanged': 'state, attendance by seat and quorum of a convened meeting are published; what each reader sees is decided at each event',
};

/** What @nestjs/graphql leaves on a method (the names are the library's). */
const TYPE = 'graphql:resolver_type';
const NAME = 'graphql:resolver_name';
const ROOTS = ['Query', 'Mutation', 'Subscription'];

interface RootField {
  readonly name: string;
  readonly reason: unknown;
  readonly policy: unknown;
}

function rootFieldsOf({ app }: TestApp): RootField[] {
  const scanner = new MetadataScanner();
  return app.get(DiscoveryService, { strict: false }).getProviders().flatMap(({ instance }: { instance?: unknown }) => {
    const prototype = typeof instance === 'object' && instance !== null ? (Object.getPrototypeOf(instance) as Record<string, object> | null) : null;
    return prototype === null ? [] : scanner.getAllMethodNames(prototype).flatMap((key): RootField[] => {
      const said = (what: string): unknown => Reflect.getMetadata(what, prototype[key] as object);
      const root = String(said(TYPE));
      return ROOTS.includes(root) ? [{ name: `${root}.${String(said(NAME) ?? key)}`, reason: said(PUBLIC), policy: said(POLICY) }] : [];
    });
  });
}

describe('root fields', () => {
  let app: TestApp;
  let fields: RootField[];
  beforeAll(async () => {
    app = await startApp();
    fields = rootFieldsOf(app);
  });
  afterAll(() => app?.close());

  it('are all seen by this test', () => {
    const { schema } = app.app.get(GraphQLSchemaHost, { strict: false });
    const named = ROOTS.flatMap((root) => Object.keys(schema.getRootType(root.toLowerCase() as never)?.getFields() ?? {}).map((field) => `${root}.${field}`));
    expect(fields.map(({ name }) => name).sort()).toEqual(named.sort());
  });

  it('say each that they are public and why, or that a policy is asked', () => {
    expect(fields.filter(({ reason, policy }) => Boolean(reason) === Boolean(policy))).toEqual([]);
  });

  it('are public where the reviewed list says so, for the reason that it gives', () => {
    expect(Object.fromEntries(fields.filter(({ reason }) => reason).map(({ name, reason }) => [name, reason]))).toEqual(REVIEWED);
  });
});

describe('policies', () => {
  const SOURCES = new URL('../../../apps/api/src/', import.meta.url);
  const FORUM = '0190a0a0-0000-7000-8000-000000000001';
  const STRANGERS = [anonymous('a request'), bareAccount('0190a0a0-0000-7000-8000-000000000002', 'a request', '192.0.2.1')];
  /** A subject of every kind at once, in the forum, not yet published; what belongs to its author belongs to the stranger. */
  const SUBJECT = { forumId: FORUM, forumIds: [FORUM], followingForumIds: [FORUM], today: '2026-03-10', state: 'drafting', observersMayComment: true, isWriter: true, isAuthor: true, responsibleUnitIds: [], author: 'secretariat' };
  const SUBJECTS: Readonly<Record<string, readonly unknown[]>> = { 'minutes.policy.ts readText': [SUBJECT, 'circulated'] };

  const files = readdirSync(fileURLToPath(SOURCES), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.policy.ts'));

  it.each(files)('of %s give nothing of what is not published to the public, nor to who is of no forum', async (file) => {
    const policies = Object.entries((await import(new URL(file, SOURCES).href)) as Record<string, unknown>).filter(([, value]) => typeof value === 'function' && value.length > 1) as [string, (...given: unknown[]) => Warrant | boolean][];
    expect(policies.length).toBeGreaterThan(0);
    for (const [name, policy] of policies) {
      const subjects = SUBJECTS[`${file.split('/').at(-1)} ${name}`] ?? [SUBJECT, SUBJECT, SUBJECT];
      for (const viewer of STRANGERS) expect([name, policy(viewer, ...subjects)]).toEqual([name, { act: expect.any(String), roles: [] }]);
    }
  });
});
