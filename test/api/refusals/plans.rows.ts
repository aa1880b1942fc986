import { Temporal } from 'temporal-polyfill';

import { Amendment } from '../../../apps/api/src/amendments/amendment.entity.js';
import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { CommitmentRelation } from '../../../apps/api/src/commitments/commitment-relation.entity.js';
import { Contestation } from '../../../apps/api/src/commitments/contestation.entity.js';
import { StatusStatement } from '../../../apps/api/src/commitments/status-statement.entity.js';
import { Wording } from '../../../apps/api/src/commitments/wording.entity.js';
import { makePhase, makeUnitMember } from '../../factories/comment.factory.js';
import { makeCommitment, makeMilestone, makeResponsibleUnit } from '../../factories/commitment.factory.js';
import { makeBench, signInAs } from '../../factories/forum.factory.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeDecision, makePlan } from '../../factories/plan.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import type { TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';
import { makeAccount, signIn } from '../../support/sign-in.js';
import { bySecretariat, CREATES, creates, NO_KEY, NOON } from './office.js';
import type { Row, Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;
type PlanState = 'drafting' | 'in_consultation' | 'adopted' | 'in_force' | 'closed';

/** A plan with one milestone, in a state, and those who have to do with it. */
interface PlanPlace {
  readonly app: TestApp;
  readonly forumId: string;
  readonly jurisdictionId: string;
  readonly planId: string;
  readonly commitmentId: string;
  readonly milestoneId: string;
  /** The milestone's words in force. */
  readonly wordingId: string;
  readonly unitId: string;
  readonly cookie: string;
  readonly ask: GraphqlClient;
}

async function planIn(app: TestApp, state: PlanState): Promise<PlanPlace> {
  app.app.get(ClockService).set(Temporal.Instant.from(NOON));
  const { plan, forumId, jurisdictionId } = await makePlan(app, { state });
  const { commitment } = await makeCommitment(app, { planId: plan.id });
  const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id });
  const unitId = await makeResponsibleUnit(app, jurisdictionId, { commitmentId: commitment.id });
  const { accountId, cookie } = await signInAs(app, 'secretariat', forumId);
  await makePerson(app, { jurisdictionId, accountId });
  return { app, forumId, jurisdictionId, planId: plan.id, commitmentId: commitment.id, milestoneId: milestone.id, wordingId: wording.id, unitId, cookie, ask: graphqlClient(app.url, cookie) };
}

/** A row about a plan in a state, by its secretariat unless another's cookie is given with the input. */
const at = (state: PlanState, input: (place: PlanPlace) => Promise<Input & { cookie?: string }> | Input, { again = false, except }: { again?: boolean; except?: Row['except'] } = {}): Row => ({
  async prepare(app) {
    const place = await planIn(app, state);
    const { cookie = place.cookie, ...given } = (await input(place)) as Input & { cookie?: string };
    return { forumId: place.forumId, cookie, input: given, ...(again && { wrongState: 'again' as const }) };
  },
  ...(except && { except }),
});

const words = (title: string) => ({ title, text: `${title}, con su indicador.`, language: 'es' });
const unitOf = async ({ app, jurisdictionId, unitId }: PlanPlace) => (await makeUnitMember(app, jurisdictionId, unitId, true)).cookie;
const move = { again: true } as const;
const STATES_ELSEWHERE = (file: string) => ({ 'stale version': CREATES, 'wrong state': `${file} tries it in every other state` }) as const;

/** Somebody who holds a seat of the plan's forum. */
async function member({ app, forumId, jurisdictionId }: PlanPlace, benchId: string | null = null): Promise<{ cookie: string; seatId: string }> {
  const accountId = await makeAccount(app, `${unique('member')}@example.org`);
  const { id: personId } = await makePerson(app, { jurisdictionId, accountId });
  const { id: seatId } = await makeSeat(app, { forumId, benchId });
  await makeHolding(app, { seatId, personId });
  return { cookie: await signIn(app, accountId), seatId };
}

/** The same, of the civil bench. */
const civilMember = async (place: PlanPlace): Promise<{ cookie: string }> => ({ cookie: (await member(place, (await makeBench(place.app, { forumId: place.forumId, key: 'civil_society' })).id)).cookie });

const proposal = ({ planId, milestoneId, wordingId }: PlanPlace) => ({
  planId, kind: 'substantive', reason: 'No se podía medir.', consulted: 'yes', consultation: 'En la sesión 3.', language: 'es',
  changes: [{ kind: 'replace', fromIds: [wordingId], to: [{ subject: { milestoneId }, wording: words('Otra redacción') }] }],
});

/** The version of an amendment that was proposed a moment ago. */
async function proposed(place: PlanPlace): Promise<{ amendmentId: string; version: number }> {
  const { errors } = await place.ask('mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { amendment { id } } }', { input: proposal(place) });
  if (errors.length) throw new Error(JSON.stringify(errors));
  const { id, version } = await managerOf(place.app).findOneByOrFail(Amendment, { planId: place.planId });
  return { amendmentId: id, version };
}

/** A commitment that points at one elsewhere. */
async function related({ app, commitmentId }: PlanPlace): Promise<string> {
  const manager = managerOf(app);
  return (await manager.save(manager.create(CommitmentRelation, { commitmentId, kind: 'continues', otherTitle: 'Estado abierto', otherPlan: 'Plan nacional', language: 'es' }))).id;
}

const progress = { completion: 'substantial', language: 'es', evidence: [] } as const;

/** A statement of the responsible unit. */
async function stated(place: PlanPlace, publish: boolean): Promise<{ statementId: string; version: number }> {
  const unit = graphqlClient(place.app.url, await unitOf(place));
  const { errors } = await unit('mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id } } }', { input: { wordingId: place.wordingId, author: 'responsible_unit', publish, ...progress } });
  if (errors.length) throw new Error(JSON.stringify(errors));
  const { id, version } = await managerOf(place.app).findOneByOrFail(StatusStatement, { wordingId: place.wordingId });
  return { statementId: id, version };
}

async function contested(place: PlanPlace): Promise<{ contestationId: string; version: number }> {
  const { statementId } = await stated(place, true);
  const { cookie, seatId } = await member(place);
  const { errors } = await graphqlClient(place.app.url, cookie)('mutation ($input: ContestStatementInput!) { contestStatement(input: $input) { contestation { id } } }', { input: { statementId, seatId, reason: 'No se ha publicado.', language: 'es' } });
  if (errors.length) throw new Error(JSON.stringify(errors));
  const { id, version } = await managerOf(place.app).findOneByOrFail(Contestation, { statementId });
  return { contestationId: id, version };
}

export const planRows: Rows = {
  createPlan: bySecretariat(async (_app, { forumId }) => ({ forumId, title: 'Plan 2026-2028', slug: unique('plan'), language: 'es' }), creates),
  updatePlan: at('drafting', ({ planId }) => ({ planId, version: 1, title: 'Otro título', language: 'es' }), { except: { 'wrong state': 'test/api/plans/plan.spec.ts: what a closed plan still takes' } }),
  openConsultation: at('drafting', ({ planId }) => ({ planId, version: 1 }), move),
  adoptPlan: at('in_consultation', async ({ app, forumId, planId }) => ({ planId, version: 1, decisionId: (await makeDecision(app, forumId)).id }), move),
  putPlanInForce: at('adopted', ({ planId }) => ({ planId, version: 1 }), move),
  submitPlan: at('adopted', ({ planId }) => ({ planId, version: 1, submittedOn: '2026-03-01' }), { except: { 'wrong state': 'test/api/plans/plan.spec.ts tries it in a draft; the day can be corrected' } }),
  closePlan: at('in_force', ({ planId }) => ({ planId, version: 1 }), move),
  addPhase: at('drafting', ({ planId }) => ({ planId, kind: 'implementation', language: 'es', commentsOpen: true, startsOn: '2026-01-01', endsOn: '2026-12-31' }), { except: { ...creates, 'wrong state': 'test/api/plans/plan.spec.ts tries it in a closed plan' } }),
  updatePhase: at('in_force', async ({ app, planId }) => ({ phaseId: (await makePhase(app, planId)).id, version: 1, language: 'es', commentsOpen: false }), { except: { 'wrong state': 'test/api/plans/plan.spec.ts tries it in a closed plan' } }),
  addCommitment: at('drafting', ({ planId }) => ({ planId, wording: words('Atender mejor') }), { except: STATES_ELSEWHERE('test/api/plans/plan.spec.ts') }),
  addMilestone: at('drafting', ({ commitmentId }) => ({ commitmentId, wording: words('Publicar el catastro') }), { except: STATES_ELSEWHERE('test/api/plans/plan.spec.ts') }),
  draftWording: at('drafting', async ({ app, wordingId }) => {
    await managerOf(app).update(Wording, { id: wordingId }, { state: 'draft' });
    return { basedOnId: wordingId, wording: words('Otra redacción') };
  }, { except: STATES_ELSEWHERE('test/api/plans/plan.spec.ts') }),
  setResponsibleUnits: at('drafting', async ({ app, commitmentId, jurisdictionId }) => ({ commitmentId, organizationIds: [(await makeOrganization(app, { jurisdictionId, sector: 'government' })).id] }), {
    except: { 'stale version': 'the list is said whole', replay: NO_KEY, 'wrong state': 'units are renamed and split in every state of the plan but the last, a closed one' },
  }),
  linkObjective: at('drafting', ({ commitmentId }) => ({ commitmentId, planTitle: 'PLADECO 2021-2026', axis: 'Participación', language: 'es' }), {
    except: { 'stale version': CREATES, replay: NO_KEY, 'wrong state': 'an objective is linked in every state of the plan but the last, a closed one' },
  }),
  relateCommitment: at('drafting', ({ commitmentId }) => ({ commitmentId, kind: 'continues', language: 'es', other: { elsewhere: { title: 'Estado abierto', plan: 'Plan de Acción Nacional 2023-2027' } } }), { except: { 'stale version': CREATES, 'wrong state': 'a commitment points at another in every state of the plan but the last, a closed one' } }),
  unrelateCommitment: at('drafting', async (place) => ({ relationId: await related(place) }), { except: { 'stale version': CREATES, replay: NO_KEY, 'wrong state': 'as relateCommitment' } }),
  proposeAmendment: at('in_force', (place) => proposal(place), { except: STATES_ELSEWHERE('test/api/amendments/amendment.spec.ts') }),
  putAmendmentInForce: at('in_force', async (place) => ({ ...(await proposed(place)), decisionId: (await makeDecision(place.app, place.forumId)).id }), move),
  rejectAmendment: at('in_force', async (place) => ({ ...(await proposed(place)), reason: 'La mesa no está de acuerdo.' }), move),
  withdrawAmendment: at('in_force', async (place) => ({ ...(await proposed(place)), reason: 'Se propone otra.' }), move),
  stateAmbition: at('in_force', async (place) => ({ ...(await civilMember(place)), amendmentId: (await proposed(place)).amendmentId, ambition: 'narrowed', language: 'es' }), { except: STATES_ELSEWHERE('test/api/amendments/ambition.spec.ts') }),
  stateProgress: at('in_force', async (place) => ({ cookie: await unitOf(place), wordingId: place.wordingId, author: 'responsible_unit', publish: true, ...progress }), { except: STATES_ELSEWHERE('test/api/commitments/statement.spec.ts') }),
  publishStatement: at('in_force', async (place) => ({ cookie: await unitOf(place), ...(await stated(place, false)) }), move),
  addEvidence: at('in_force', async (place) => ({ cookie: await unitOf(place), statementId: (await stated(place, true)).statementId, evidence: [{ title: 'Decreto 12', url: 'https://example.org/12.pdf', language: 'es' }] }), {
    except: { 'stale version': CREATES, 'wrong state': 'proof is added to a draft and to what is published' },
  }),
  contestStatement: at('in_force', async (place) => {
    const { statementId } = await stated(place, true);
    return { ...(await member(place)), statementId, reason: 'No se ha publicado.', language: 'es' };
  }, { except: STATES_ELSEWHERE('test/api/commitments/statement.spec.ts') }),
  answerContestation: at('in_force', async (place) => ({ cookie: await unitOf(place), ...(await contested(place)), answer: 'Se publicó ayer.', language: 'es' }), move),
};
