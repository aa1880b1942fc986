import { Circular } from '../../../apps/api/src/circulars/circular.entity.js';
import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { makeAction } from '../../factories/action.factory.js';
import { holdSeat, makePhase, makeSpeaker, makeUnitMember, posted } from '../../factories/comment.factory.js';
import { makeCommitment, makeMilestone, makeResponsibleUnit } from '../../factories/commitment.factory.js';
import { makeDecision } from '../../factories/decision.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { bringTo, makeMinutesPlace } from '../../factories/minutes.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import type { TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import type { PageQuery } from './pages.js';
import { askSeats } from './statement-count.asked.js';

/** A municipality in which there are `size` of everything that grows. */
export interface World {
  /** Of the secretariat. */
  readonly cookie: string;
  /** Values by the name of a variable. */
  readonly values: Values;
  /** Of the queries whose `slug` is no forum's, or whose `id` no meeting's, by the name of the query. */
  readonly own: ReadonlyMap<string, Values>;
}

type Values = Readonly<Record<string, unknown>>;

const of = (values: Values, ...names: readonly string[]): [string, Values][] => names.map((name) => [name, values]);

export function variablesOf({ name, variables }: PageQuery, { values, own }: World): Record<string, unknown> {
  const given = { language: 'es', ...values, ...own.get(name) };
  return Object.fromEntries(variables.flatMap((variable) => (variable in given ? [[variable, given[variable as keyof typeof given]]] : [])));
}

const times = async (size: number, make: (index: number) => Promise<unknown>): Promise<void> => {
  for (let index = 0; index < size; index += 1) await make(index);
};

async function mutate(ask: GraphqlClient, mutation: string, input: object): Promise<void> {
  const { errors } = await ask(mutation, { input });
  if (errors.length) throw new Error(JSON.stringify(errors));
}

/** The forum: seats, meetings, decisions, actions and documents. */
async function fillForum(app: TestApp, forumId: string, jurisdictionId: string, benchId: string): Promise<void> {
  const { id: organizationId } = await makeOrganization(app, { jurisdictionId });
  const seat = await makeSeat(app, { forumId, benchId, organizationId });
  await makeHolding(app, { seatId: seat.id });
  const { meetingForumId } = await makeMeeting(app, { forumId, state: 'held' });
  await makeMeeting(app, { forumId, state: 'convened' });
  await makeDecision(app, { forumId, meetingForumId });
  await makeAction(app, { forumId, ownerSeatId: seat.id, meetingForumId });
  const manager = managerOf(app);
  await manager.save(manager.create(Document, { jurisdictionId, forumId, kind: 'presentation', visibility: 'public', title: 'Presentación', language: 'es', url: 'https://example.org/presentacion' }));
}

/** As many circulars as documents, each with all of them; the first one's id. */
async function sendCirculars(app: TestApp, ask: GraphqlClient, forumId: string): Promise<string> {
  const documentIds = (await managerOf(app).findBy(Document, { forumId, kind: 'presentation' })).map(({ id }) => id);
  await times(documentIds.length, () => mutate(ask, 'mutation ($input: SendCircularInput!) { sendCircular(input: $input) { circular { id } } }', { forumId, audience: 'members', subject: 'Taller', text: 'Les esperamos.', language: 'es', isPublic: false, documentIds }));
  return (await managerOf(app).findOneByOrFail(Circular, { forumId, number: 1 })).id;
}

export async function makeWorld(app: TestApp, size: number): Promise<World> {
  const place = await makeMinutesPlace(app);
  const { forumId, jurisdictionId, jurisdiction, forum, ordinal, meetingForumId, secretariat, cookie } = place;
  await bringTo(place, 'published');
  await times(size, () => fillForum(app, forumId, jurisdictionId, place.civil.id));
  const circularId = await sendCirculars(app, secretariat, forumId);
  const { ballotId, pollId, token, seriesId } = await askSeats(app, place, size);
  const { plan } = await makePlan(app, { forumId, state: 'in_force' });
  await makePhase(app, plan.id, { startsOn: '2026-01-01', endsOn: '2026-12-31' });
  const speaker = await makeSpeaker(app, jurisdictionId);
  await holdSeat(app, (await makeSeat(app, { forumId })).id, 'titular', speaker.personId);
  const milestones: { milestoneId: string; wordingId: string; unitId: string }[] = [];
  await times(size, async () => {
    const { commitment } = await makeCommitment(app, { planId: plan.id });
    const unitId = await makeResponsibleUnit(app, jurisdictionId, { commitmentId: commitment.id });
    await times(size, async () => {
      const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id });
      milestones.push({ milestoneId: milestone.id, wordingId: wording.id, unitId });
    });
  });
  const [first] = milestones;
  if (!first) throw new Error('a world needs something in it');
  const unit = await makeUnitMember(app, jurisdictionId, first.unitId, true);
  let commentId = '';
  await times(size, async (index) => {
    const milestone = milestones[index] ?? first;
    await mutate(unit.client, 'mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id } } }', {
      wordingId: first.wordingId, author: 'responsible_unit', completion: 'substantial', publish: true, language: 'es', evidence: [{ title: 'Decreto', url: 'https://example.org/12.pdf', language: 'es' }],
    });
    const words = { subjectType: 'milestone', subjectId: first.milestoneId, text: '¿Cuándo se publica?', language: 'es' };
    ({ id: commentId } = await posted(speaker, { ...words, kind: 'question', wordingId: first.wordingId }));
    await posted(speaker, { ...words, kind: 'support', parentId: commentId });
    await mutate(unit.client, 'mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id } } }', { commentIds: [commentId], disposition: 'explained', reason: 'En diciembre.', language: 'es', organizationId: first.unitId });
    await mutate(secretariat, 'mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { amendment { id } } }', {
      planId: plan.id, kind: 'substantive', reason: 'No se podía medir.', consulted: 'no', language: 'es',
      changes: [{ kind: 'replace', fromIds: [milestone.wordingId], to: [{ subject: { milestoneId: milestone.milestoneId }, wording: { title: `Otra ${index}`, text: 'Con indicador.', language: 'es' } }] }],
    });
  });
  const values = {
    jurisdiction, slug: forum, forum, plan: plan.slug, forumId, circularId, id: meetingForumId, ordinal, segment: 'c1', number: 1, first: 50, after: null, filter: 'unfinished', view: 'unit', only: null,
    subjectType: 'milestone', subjectId: first.milestoneId, commentIds: [commentId], states: null, unitId: null, text: 'plan', order: 'newest', mendsWords: true, seek: true, year: 2026, position: 1,
  };
  const own = new Map([
    ...of({ slug: jurisdiction }, 'Jurisdiction', 'Administrations', 'Holidays', 'EveryOrganization'),
    ...of({ slug: plan.slug }, 'PlanAbilities', 'PlanDraft', 'Phases', 'ProposeAmendmentTo', 'Amendments', 'InceptionForm', 'EndForm'),
    ...of({ id: commentId }, 'OneComment', 'CommentOfReader', 'CarriedComment'),
    ...of({ id: ballotId }, 'Ballot'),
    ...of({ id: pollId }, 'Poll', 'ManagePoll'),
    ...of({ token }, 'PollLink'),
    ...of({ id: seriesId }, 'OneSeries'),
  ]);
  return { cookie, values, own };
}
