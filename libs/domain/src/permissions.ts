import type { HeldRole, RoleName } from './roles.js';

export { rolesOf, type HeldRole, type Mandate, type RoleName } from './roles.js';

/** What a grant may depend on; each is decided by the held role and the facts of the object. */
export type Condition =
  | 'rules_allow_observers'
  | 'own_bench'
  | 'civil_bench'
  | 'own_milestones'
  | 'own_milestones_may_publish'
  | 'rules_name_approver'
  | 'own_action'
  | 'named_deputy'
  | 'author';

/** Facts about the object that the conditions need; a fact that is missing grants nothing. */
export interface Facts {
  /** ForumRules.observersMayComment; unset means that observers may not. */
  readonly observersMayComment?: boolean | null;
  /** The bench for which the act is done. */
  readonly benchId?: string | null;
  /** Units responsible for the milestone or commitment. */
  readonly responsibleUnitIds?: readonly string[];
  /** The rules make this person one of those who approve (attendees, next meeting). */
  readonly rulesNameApprover?: boolean;
  /** The action's owner is the person's seat, organization or unit. */
  readonly ownsAction?: boolean;
  /** The person was named, in writing, to stand in at this one meeting. */
  readonly isNamedDeputy?: boolean;
  /** The person wrote the comment, or may speak for the seat it was written for. */
  readonly isAuthor?: boolean;
}

type Grant = true | Condition;

interface ActRule {
  /** Whether doing it changes anything; a write of secretariat or administrator needs a second factor. */
  readonly write: boolean;
  readonly grants: Partial<Readonly<Record<RoleName, Grant>>>;
}

const read = (grants: ActRule['grants']): ActRule => ({ write: false, grants });
const write = (grants: ActRule['grants']): ActRule => ({ write: true, grants });

const seated = { member: true, co_chair: true, chair: true } as const;
const authors = {
  observer: 'author',
  member: 'author',
  responsible_unit: 'author',
  co_chair: 'author',
  chair: 'author',
} as const;
const secretariatOnly = { secretariat: true } as const;

/**
 * DOMAIN, "Who may do what", as data: what a role is not given here it may not do. For whom a member
 * acts is decided by `maySpeakFor`; whether the state allows the act, by the tables of transitions.
 */
export const ACTS = {
  readPublished: read({ public: true }),
  readPapers: read({ ...seated, observer: true, responsible_unit: true, clerk: true, secretariat: true }),
  readPlanDrafts: read({ ...seated, responsible_unit: true, monitoring_body: true, secretariat: true }),

  /** The room of a meeting, live: of who may come to it. A deputy named for it may hold no seat of their own. */
  attendMeeting: read({ ...seated, observer: true, responsible_unit: true, clerk: true, secretariat: true, public: 'named_deputy' }),
  checkIn: write({ ...seated, observer: true, public: 'named_deputy' }),
  speak: write({ ...seated, public: 'named_deputy' }),

  comment: write({ ...seated, observer: 'rules_allow_observers', responsible_unit: true, secretariat: true }),
  enterOnBehalf: write(secretariatOnly),
  withdrawComment: write({ ...authors, secretariat: 'author' }),
  objectToResponse: write(authors),

  observeOnMinutes: write(seated),
  rsvp: write(seated),
  nameDeputy: write(seated),
  proposeAgendaItem: write(seated),
  contestStatement: write(seated),
  // A deputy may hold no seat of the forum: the naming is the whole mandate, and `maySpeakFor` asks the rest.
  vote: write({ ...seated, public: 'named_deputy' }),
  breakTie: write({ chair: true }),

  draftResponse: write({ responsible_unit: 'own_milestones', secretariat: true }),
  publishResponse: write({ responsible_unit: 'own_milestones_may_publish', secretariat: true }),
  draftStatement: write({ responsible_unit: 'own_milestones', secretariat: true }),
  publishStatement: write({ responsible_unit: 'own_milestones_may_publish', secretariat: true }),
  verifyStatement: write({ member: 'civil_bench', co_chair: 'civil_bench', monitoring_body: true }),

  setUpForum: write(secretariatOnly),
  importRecords: write(secretariatOnly),
  invite: write(secretariatOnly),

  scheduleMeeting: write(secretariatOnly),
  conveneMeeting: write(secretariatOnly),
  recordPresence: write({ secretariat: true, clerk: true }),
  recordDecision: write(secretariatOnly),
  draftMinutes: write(secretariatOnly),
  circulateMinutes: write(secretariatOnly),
  manageActions: write(secretariatOnly),
  recordCompliance: write(secretariatOnly),
  moveOwnAction: write({
    member: 'own_action',
    responsible_unit: 'own_action',
    co_chair: 'own_action',
    chair: 'own_action',
  }),
  approveMinutes: write({ member: 'rules_name_approver', co_chair: 'own_bench', chair: true }),
  publishMinutes: write(secretariatOnly),
  addErratum: write(secretariatOnly),
  withdrawBlock: write(secretariatOnly),

  draftPlan: write(secretariatOnly),
  proposeAmendment: write({ ...seated, responsible_unit: true, secretariat: true }),
  putAmendmentInForce: write(secretariatOnly),
  stateAmbition: write({ member: 'civil_bench' }),

  moderate: write(secretariatOnly),
  decideAppeal: write({ co_chair: true, chair: true }),

  manageAccounts: write({ administrator: true }),
  manageInstallation: write({ administrator: true }),
  readAudit: read({ secretariat: true, administrator: true }),
} as const satisfies Record<string, ActRule>;
export type Act = keyof typeof ACTS;

const CONDITIONS: Readonly<Record<Condition, (held: HeldRole, facts: Facts) => boolean>> = {
  rules_allow_observers: (_held, facts) => facts.observersMayComment === true,
  own_bench: (held, facts) => held.benchId !== null && held.benchId === facts.benchId,
  civil_bench: (held) => held.benchKind === 'civil_society',
  own_milestones: ownsMilestone,
  own_milestones_may_publish: (held, facts) => held.mayPublish && ownsMilestone(held, facts),
  rules_name_approver: (_held, facts) => facts.rulesNameApprover === true,
  named_deputy: (_held, facts) => facts.isNamedDeputy === true,
  own_action: (_held, facts) => facts.ownsAction === true,
  author: (_held, facts) => facts.isAuthor === true,
};

function ownsMilestone(held: HeldRole, facts: Facts): boolean {
  return held.organizationId !== null && facts.responsibleUnitIds?.includes(held.organizationId) === true;
}

const rule = (act: Act): ActRule => ACTS[act];

/** The held roles in which the act may be done, so that the write can say in which it was made. */
export function rolesFor(act: Act, held: readonly HeldRole[], facts: Facts = {}): HeldRole[] {
  return held.filter((one) => {
    const grant = rule(act).grants[one.role];
    return grant === true || (grant !== undefined && CONDITIONS[grant](one, facts));
  });
}

/** Whether one of the roles allows the act. Deny by default. */
export const may = (act: Act, held: readonly HeldRole[], facts: Facts = {}): boolean =>
  rolesFor(act, held, facts).length > 0;

/** Secretariat and administrator write only after a second factor. Source: SECURITY 2. */
export const needsSecondFactor = (act: Act, role: RoleName): boolean =>
  rule(act).write && (role === 'secretariat' || role === 'administrator');
