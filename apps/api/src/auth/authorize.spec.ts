import { describe, expect, it } from '@jest/globals';
import type { Mandate } from '@mesa/domain/permissions';
import type { RoleKind } from '@mesa/domain/vocabulary';

import { authorize, authorizeReading, permit, type Policy, requireFreshSignIn } from './authorize.js';
import { anonymous, bareAccount, type Viewer } from './viewer.js';

const PLACE = { forumId: 'forum', today: '2026-03-10' };
const propose: Policy<[]> = (viewer) => permit(viewer, 'proposeAmendment', PLACE);
const convene: Policy<[]> = (viewer) => permit(viewer, 'conveneMeeting', PLACE);
const papers: Policy<[]> = (viewer) => permit(viewer, 'readPapers', PLACE);

const role = (kind: RoleKind, until: string | null = null, forumId = 'forum'): Mandate => ({ kind: 'role', role: kind, forumId, benchId: null, benchKind: null, from: '2026-01-01', until });

function viewer(mandates: readonly Mandate[], { secondFactor = false, fresh = false } = {}): Viewer {
  const { account, ...rest } = bareAccount('account', 'request', '');
  return { ...rest, account: account && { ...account, secondFactor, fresh }, mandates };
}

describe('the law of a write', () => {
  it('asks for a sign-in before it says anything', () => {
    expect(() => authorize(anonymous('request'), convene)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED', reason: 'signed_out' }));
  });

  it('refuses who has no role for it, a former holder and another forum\'s included', () => {
    for (const mandates of [[], [role('observer')], [role('secretariat', '2026-03-09')], [role('secretariat', null, 'elsewhere')]]) {
      expect(() => authorize(viewer(mandates, { secondFactor: true }), convene)).toThrow(expect.objectContaining({ code: 'FORBIDDEN', reason: 'not_permitted' }));
    }
  });

  it('asks the secretariat for a second factor, and gives the role of the act', () => {
    expect(() => authorize(viewer([role('secretariat')]), convene)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED', reason: 'second_factor_required' }));
    expect(authorize(viewer([role('secretariat', '2026-03-10')], { secondFactor: true }), convene).role).toBe('secretariat');
  });

  it('takes another role that may do it rather than ask for a second factor', () => {
    expect(authorize(viewer([role('secretariat'), role('chair')]), propose).role).toBe('chair');
  });
});

describe('the law of a read', () => {
  it('says that what may not be read does not exist, to whomever', () => {
    for (const who of [anonymous('request'), viewer([]), viewer([role('monitoring_body')])]) {
      expect(() => authorizeReading(who, papers)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    }
  });

  it('asks no second factor', () => {
    expect(() => authorizeReading(viewer([role('secretariat')]), papers)).not.toThrow();
  });
});

describe('a vote or approval', () => {
  it('asks for a fresh sign-in', () => {
    expect(() => requireFreshSignIn(viewer([]))).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED', reason: 'fresh_sign_in_required' }));
    expect(() => requireFreshSignIn(viewer([], { fresh: true }))).not.toThrow();
  });
});
