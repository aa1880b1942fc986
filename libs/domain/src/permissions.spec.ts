import { describe, expect, it } from '@jest/globals';

import { ACTS, may, needsSecondFactor, rolesFor, type Act, type Facts } from './permissions.js';
import { PUBLIC_ROLE, ROLE_NAMES, rolesOf, type HeldRole, type Mandate, type RoleName } from './roles.js';

const TODAY = '2022-07-01';
const ACT_NAMES = Object.keys(ACTS) as Act[];

const as = (role: RoleName, extra: Partial<HeldRole> = {}): HeldRole => ({ ...PUBLIC_ROLE, role, ...extra });

/** Every fact in favour: what a role may not do even so, it may never do. */
const FAVOURABLE: Facts = {
  observersMayComment: true,
  benchId: 'civil',
  responsibleUnitIds: ['unit'],
  rulesNameApprover: true,
  ownsAction: true,
  isAuthor: true,
};
const ideal = (role: RoleName): HeldRole =>
  as(role, { benchId: 'civil', benchKind: 'civil_society', organizationId: 'unit', mayPublish: true });

const allowedTo = (role: RoleName): Act[] => ACT_NAMES.filter((act) => may(act, [ideal(role)], FAVOURABLE));

describe('who may do what', () => {
  it('the public reads what is published and nothing else', () => {
    expect(allowedTo('public')).toEqual(['readPublished']);
  });

  it('whoever is named deputy for one meeting enters its room, votes where the rules say so, and nothing else', () => {
    expect(ACT_NAMES.filter((act) => may(act, [PUBLIC_ROLE], { isNamedDeputy: true }))).toEqual(['readPublished', 'attendMeeting', 'checkIn', 'speak', 'vote']);
  });

  it('the administrator manages accounts and cannot touch minutes', () => {
    expect(allowedTo('administrator')).toEqual(['manageAccounts', 'manageInstallation', 'readAudit']);
  });

  it('the monitoring body verifies and reads the plan', () => {
    expect(allowedTo('monitoring_body')).toEqual(['readPlanDrafts', 'verifyStatement']);
  });

  it('the observer gets the papers and comments where the rules allow', () => {
    expect(allowedTo('observer')).toEqual(['readPapers', 'attendMeeting', 'checkIn', 'comment', 'withdrawComment', 'objectToResponse']);
    expect(may('comment', [as('observer')], { observersMayComment: false })).toBe(false);
    expect(may('comment', [as('observer')], { observersMayComment: null })).toBe(false);
    expect(may('comment', [as('observer')])).toBe(false);
  });

  it('the secretariat runs the forum but approves, votes and verifies nothing', () => {
    const refused: Act[] = ['approveMinutes', 'vote', 'verifyStatement', 'contestStatement', 'decideAppeal', 'manageAccounts'];
    for (const act of refused) expect(allowedTo('secretariat')).not.toContain(act);
    for (const act of ['publishMinutes', 'putAmendmentInForce', 'moderate', 'enterOnBehalf'] as const) {
      expect(allowedTo('secretariat')).toContain(act);
    }
  });

  it('nobody but the secretariat puts an amendment in force or publishes minutes', () => {
    for (const act of ['putAmendmentInForce', 'publishMinutes', 'withdrawBlock', 'setUpForum'] as const) {
      expect(ROLE_NAMES.filter((role) => may(act, [ideal(role)], FAVOURABLE))).toEqual(['secretariat']);
    }
  });

  it('a co-chair approves for the own bench only', () => {
    const coChair = as('co_chair', { benchId: 'civil' });
    expect(may('approveMinutes', [coChair], { benchId: 'civil' })).toBe(true);
    expect(may('approveMinutes', [coChair], { benchId: 'government' })).toBe(false);
    expect(may('approveMinutes', [as('co_chair')], { benchId: null })).toBe(false);
  });

  it('a unit publishes on its own milestones, by those who may publish', () => {
    const drafter = as('responsible_unit', { organizationId: 'unit' });
    const publisher = { ...drafter, mayPublish: true };
    const own = { responsibleUnitIds: ['unit'] };
    expect(may('draftResponse', [drafter], own)).toBe(true);
    expect(may('publishResponse', [drafter], own)).toBe(false);
    expect(may('publishResponse', [publisher], own)).toBe(true);
    expect(may('publishResponse', [publisher], { responsibleUnitIds: ['other'] })).toBe(false);
    expect(may('draftStatement', [drafter])).toBe(false);
  });

  it('verifying is for the civil bench', () => {
    expect(may('verifyStatement', [as('member', { benchKind: 'civil_society' })])).toBe(true);
    expect(may('verifyStatement', [as('member', { benchKind: 'government' })])).toBe(false);
    expect(may('verifyStatement', [as('member')])).toBe(false);
  });

  it('names the role in which a write is made', () => {
    const held = [as('member', { seatId: 's1' }), as('secretariat')];
    expect(rolesFor('comment', held).map(({ role }) => role)).toEqual(['member', 'secretariat']);
    expect(rolesFor('vote', held)).toEqual([held[0]]);
  });

  it('asks a second factor of each write of secretariat and administrator, and of nobody else', () => {
    expect(needsSecondFactor('publishMinutes', 'secretariat')).toBe(true);
    expect(needsSecondFactor('manageAccounts', 'administrator')).toBe(true);
    expect(needsSecondFactor('readAudit', 'secretariat')).toBe(false);
    expect(needsSecondFactor('comment', 'member')).toBe(false);
    expect(needsSecondFactor('comment', 'secretariat')).toBe(true);
  });
});

describe('rolesOf', () => {
  const term = { from: '2022-01-01', until: null };
  const mandates: Mandate[] = [
    { kind: 'role', role: 'secretariat', forumId: 'f1', benchId: null, benchKind: null, ...term },
    { kind: 'role', role: 'co_chair', forumId: 'f1', benchId: 'b1', benchKind: 'government', from: null, until: '2022-06-30' },
    { kind: 'role', role: 'administrator', forumId: null, benchId: null, benchKind: null, ...term },
    { kind: 'holding', forumId: 'f1', seatId: 's1', standing: 'member', as: 'alternate', benchId: 'b2', benchKind: 'civil_society', ...term },
    { kind: 'holding', forumId: 'f2', seatId: 's2', standing: 'observer', as: 'titular', benchId: null, benchKind: null, ...term },
    { kind: 'unit', organizationId: 'u1', mayPublish: true, forumIds: ['f2'], ...term },
  ];
  const names = (forumId: string | null, today = TODAY): string[] => rolesOf(mandates, forumId, today).map(({ role }) => role);

  it('gives rights per forum, and to the day', () => {
    expect(names('f1')).toEqual(['public', 'secretariat', 'administrator', 'member']);
    expect(names('f1', '2022-06-30')).toContain('co_chair');
    expect(names('f2')).toEqual(['public', 'administrator', 'observer', 'responsible_unit']);
    expect(names('f3')).toEqual(['public', 'administrator']);
    expect(names(null)).toEqual(['public', 'administrator']);
    expect(names('f1', '2021-12-31')).toEqual(['public', 'co_chair']);
  });

  it('keeps the bench and seat that conditions ask about', () => {
    expect(rolesOf(mandates, 'f1', TODAY)).toContainEqual(as('member', { seatId: 's1', benchId: 'b2', benchKind: 'civil_society' }));
  });
});
