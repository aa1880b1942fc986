import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../apps/api/src/clock/clock.service.js';
import { UnitMembership } from '../../apps/api/src/organizations/unit-membership.entity.js';
import { SeatHolding } from '../../apps/api/src/people/seat-holding.entity.js';
import type { Seat } from '../../apps/api/src/people/seat.entity.js';
import { Phase } from '../../apps/api/src/plans/phase.entity.js';
import type { TestApp } from '../support/app.js';
import { type GraphqlClient, graphqlClient } from '../support/graphql-client.js';
import { makeAccount, signIn } from '../support/sign-in.js';
import { makeCommitment, makeMilestone, makeResponsibleUnit } from './commitment.factory.js';
import { makeForum, makeRules, signInAs } from './forum.factory.js';
import { makeJurisdiction, managerOf, unique } from './jurisdiction.factory.js';
import { makeOrganization } from './organization.factory.js';
import { makePerson } from './person.factory.js';
import { makePlan } from './plan.factory.js';
import { makeSeat } from './seat.factory.js';

/** Somebody signed in, with a public profile. */
export interface Speaker {
  readonly client: GraphqlClient;
  readonly cookie: string;
  readonly personId: string;
  readonly name: string;
}

/** A milestone on which comments are taken, and everybody who has to do with them. */
export interface CommentedMilestone {
  readonly jurisdictionId: string;
  readonly jurisdiction: string;
  readonly forumId: string;
  readonly forum: string;
  readonly planId: string;
  readonly plan: string;
  readonly commitmentId: string;
  readonly milestoneId: string;
  readonly wordingId: string;
  readonly phaseId: string;
  readonly unitId: string;
  readonly seat: Seat;
  readonly organization: string;
  readonly titular: Speaker;
  readonly alternate: Speaker;
  readonly secondAlternate: Speaker;
  readonly secretariat: Speaker;
  /** May publish in the name of the responsible unit. */
  readonly unit: Speaker;
  /** May only draft. */
  readonly drafter: Speaker;
  readonly public: GraphqlClient;
}

/** The day on which such tests begin: a Monday long ago, because a session made now must outlast the days that a test moves on. */
export const MONDAY = '2024-06-03';

/** Stops the clock at a local hour of Santiago. */
export const setClock = ({ app }: TestApp, local: string): void =>
  app.get(ClockService).set(Temporal.PlainDateTime.from(local).toZonedDateTime('America/Santiago').toInstant());

/** Somebody with an account and a profile, signed in now. */
export async function makeSpeaker(app: TestApp, jurisdictionId: string): Promise<Speaker> {
  const accountId = await makeAccount(app, `${unique('speaker')}@example.org`);
  const name = unique('Persona');
  const { id: personId } = await makePerson(app, { jurisdictionId, accountId, name });
  const cookie = await signIn(app, accountId);
  return { client: graphqlClient(app.url, cookie), cookie, personId, name };
}

export async function makeSecretary(app: TestApp, jurisdictionId: string, forumId: string): Promise<Speaker> {
  const { accountId, cookie } = await signInAs(app, 'secretariat', forumId);
  const name = unique('Secretaría');
  const { id: personId } = await makePerson(app, { jurisdictionId, accountId, name });
  return { client: graphqlClient(app.url, cookie), cookie, personId, name };
}

/** The chair of the forum, which has no benches, with a public profile. */
export async function makeChair(app: TestApp, { jurisdictionId, forumId }: Pick<CommentedMilestone, 'jurisdictionId' | 'forumId'>): Promise<Speaker> {
  const { accountId, cookie } = await signInAs(app, 'chair', forumId, { secondFactor: false });
  const name = unique('Presidencia');
  const { id: personId } = await makePerson(app, { jurisdictionId, accountId, name });
  return { client: graphqlClient(app.url, cookie), cookie, personId, name };
}

export async function makeUnitMember(app: TestApp, jurisdictionId: string, organizationId: string, mayPublish: boolean): Promise<Speaker> {
  const speaker = await makeSpeaker(app, jurisdictionId);
  const manager = managerOf(app);
  await manager.save(manager.create(UnitMembership, { personId: speaker.personId, organizationId, mayPublish, validFrom: '2021-01-01' }));
  return speaker;
}

export async function holdSeat(app: TestApp, seatId: string, kind: SeatHolding['kind'], personId: string): Promise<void> {
  const manager = managerOf(app);
  await manager.save(manager.create(SeatHolding, { seatId, personId, kind, validFrom: '2021-01-01' }));
}

export function makePhase(app: TestApp, planId: string, given: Partial<Phase> = {}): Promise<Phase> {
  const manager = managerOf(app);
  return manager.save(manager.create(Phase, { planId, kind: 'implementation', position: 1, language: 'es', startsOn: '2024-01-01', endsOn: '2024-12-31', commentsOpen: true, ...given }));
}

/** Sets the clock at noon of MONDAY, so that sessions made here last while a test moves it on. */
export async function makeCommentedMilestone(app: TestApp, { workingDaysToRespond = 5 }: { workingDaysToRespond?: number | null } = {}): Promise<CommentedMilestone> {
  setClock(app, `${MONDAY}T12:00`);
  const { id: jurisdictionId, slug: jurisdiction } = await makeJurisdiction(app);
  const forum = await makeForum(app, { jurisdictionId });
  await makeRules(app, forum.id, workingDaysToRespond === null ? {} : { workingDaysToRespond });
  const { plan } = await makePlan(app, { forumId: forum.id, state: 'in_force' });
  const phase = await makePhase(app, plan.id);
  const { commitment } = await makeCommitment(app, { planId: plan.id });
  const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id });
  const unitId = await makeResponsibleUnit(app, jurisdictionId, { commitmentId: commitment.id });
  const organization = await makeOrganization(app, { jurisdictionId });
  const seat = await makeSeat(app, { forumId: forum.id, organizationId: organization.id });
  const [titular, alternate, secondAlternate] = [await makeSpeaker(app, jurisdictionId), await makeSpeaker(app, jurisdictionId), await makeSpeaker(app, jurisdictionId)];
  await holdSeat(app, seat.id, 'titular', titular.personId);
  await holdSeat(app, seat.id, 'alternate', alternate.personId);
  await holdSeat(app, seat.id, 'alternate', secondAlternate.personId);
  return {
    jurisdictionId, jurisdiction, forumId: forum.id, forum: forum.slug, planId: plan.id, plan: plan.slug,
    commitmentId: commitment.id, milestoneId: milestone.id, wordingId: wording.id, phaseId: phase.id,
    unitId, seat, organization: organization.name, titular, alternate, secondAlternate,
    secretariat: await makeSecretary(app, jurisdictionId, forum.id),
    unit: await makeUnitMember(app, jurisdictionId, unitId, true),
    drafter: await makeUnitMember(app, jurisdictionId, unitId, false),
    public: graphqlClient(app.url),
  };
}

/** What the form sends, for a question personally made on the milestone unless said otherwise. */
export const commentOn = ({ milestoneId, wordingId }: CommentedMilestone, given: Readonly<Record<string, unknown>> = {}) => ({
  subjectType: 'milestone', subjectId: milestoneId, wordingId, kind: 'question', text: '¿Cuándo se publica el reglamento?', language: 'es', ...given,
});

const POST = `mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id version dueOn state } } }`;

export interface PostedComment {
  readonly id: string;
  readonly version: number;
  readonly dueOn: string | null;
  readonly state: string;
}

/** Posts over HTTP. */
export const post = ({ client }: Pick<Speaker, 'client'>, input: object) => client<{ postComment: { comment: PostedComment } }>(POST, { input });

/** Posts a comment that must be taken. */
export async function posted(speaker: Pick<Speaker, 'client'>, input: object): Promise<PostedComment> {
  const { data, errors } = await post(speaker, input);
  if (!data) throw new Error(`not posted: ${JSON.stringify(errors)}`);
  return data.postComment.comment;
}

/** Amends the milestone's words, as a slip of the pen: what stands then, and the amendment. */
export async function amend({ secretariat, planId, milestoneId, wordingId: from }: CommentedMilestone): Promise<{ readonly wordingId: string; readonly amendmentId: string }> {
  const changes = [{ kind: 'replace', fromIds: [from], to: [{ subject: { milestoneId }, wording: { title: 'Reglamento', text: 'Publicar el reglamento aprobado.', language: 'es' } }] }];
  const { data } = await secretariat.client<{ proposeAmendment: { amendment: { id: string; version: number } } }>(
    'mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { amendment { id version } } }',
    { input: { planId, kind: 'editorial', reason: 'Faltaba una tilde.', consulted: 'no', language: 'es', changes } },
  );
  const { id: amendmentId = '', version = 0 } = data?.proposeAmendment.amendment ?? {};
  const put = await secretariat.client<{ putAmendmentInForce: { amendment: { changes: { to: { id: string }[] }[] } } }>(
    'mutation ($input: PutAmendmentInForceInput!) { putAmendmentInForce(input: $input) { amendment { changes { to { id } } } } }',
    { input: { amendmentId, version } },
  );
  const wordingId = put.data?.putAmendmentInForce.amendment.changes[0]?.to[0]?.id;
  if (wordingId === undefined) throw new Error(JSON.stringify(put.errors));
  return { wordingId, amendmentId };
}
