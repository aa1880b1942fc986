import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { Person } from '../../../apps/api/src/people/person.entity.js';
import { makeAction } from '../../factories/action.factory.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { makeAccount, signIn } from '../../support/sign-in.js';

let app: TestApp;
let place: MeetingPlace;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
});
afterAll(() => app.close());

const HISTORY = 'history { kind fromState toState reason role fromDue { raw } toDue { raw } fromOwnerSeat { label } toOwnerOrganization { name } document { title url visibility published { raw precision } } }';
const ACTION = `action { id number version state due { raw precision } ownerSeat { label } ownerOrganization { name } ${HISTORY} }`;

const act = (ask: GraphqlClient, name: string, type: string, input: object) => ask<Record<string, { action: Record<string, unknown> & { history: { kind: string; reason: string | null }[] } }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${ACTION} } }`, { input });
const note = (input: object, ask = place.secretariat) => act(ask, 'noteOnAction', 'NoteOnActionInput', input);
const prove = (input: object, ask = place.secretariat) => act(ask, 'proveAction', 'ProveActionInput', input);
const reschedule = (input: object, ask = place.secretariat) => act(ask, 'rescheduleAction', 'RescheduleActionInput', { version: 1, ...input });
const reassign = (input: object, ask = place.secretariat) => act(ask, 'reassignAction', 'ReassignActionInput', { version: 1, ...input });
const create = (input: object) => act(place.secretariat, 'createAction', 'CreateActionInput', { forumId: place.forumId, text: 'Enviar el catastro', ownerSeatId: place.civil.seats[0]?.seatId, ...input });

async function holderOf({ personId }: { readonly personId: string }): Promise<GraphqlClient> {
  const accountId = await makeAccount(app, `${personId}@example.org`);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  return graphqlClient(app.url, await signIn(app, accountId));
}

const seat = (bench: 'civil' | 'government') => place[bench].seats[0] ?? { seatId: '', personId: '' };
const ofCivil = () => makeAction(app, { forumId: place.forumId, ownerSeatId: seat('civil').seatId, due: '2026-03-31' });

describe('the conversation about an action', () => {
  test('tells each change of date and owner with its reason, and what it was before', async () => {
    const { id } = await ofCivil();
    expect((await reschedule({ actionId: id, due: 'abril de 2026', reason: 'Falta el catastro' })).data).toMatchObject({ rescheduleAction: { action: { due: { raw: 'abril de 2026', precision: 'month' }, history: [{ kind: 'rescheduled', reason: 'Falta el catastro', role: 'secretariat', fromDue: { raw: '2026-03-31' }, toDue: { raw: 'abril de 2026' } }] } } });
    const unit = await makeOrganization(app, { jurisdictionId: place.jurisdictionId, name: 'Dirección de Obras' });
    const { data } = await reassign({ actionId: id, version: 2, ownerOrganizationId: unit.id, reason: 'Es materia de la unidad' });
    expect(data).toMatchObject({ reassignAction: { action: { ownerSeat: null, ownerOrganization: { name: 'Dirección de Obras' } } } });
    expect(data?.['reassignAction']?.action.history[1]).toMatchObject({ kind: 'reassigned', fromOwnerSeat: { label: 'Sociedad civil 1' }, toOwnerOrganization: { name: 'Dirección de Obras' } });
    expect((await reschedule({ actionId: id, version: 3, due: null, reason: 'Queda sin fecha' })).data).toMatchObject({ rescheduleAction: { action: { due: null } } });
  });

  test.each([['rescheduleAction', reschedule], ['reassignAction', reassign]])('%s asks for a reason, and for an action that is not finished', async (_name, change) => {
    const { id } = await ofCivil();
    const other = { ownerSeatId: seat('government').seatId };
    expect((await change({ actionId: id, ...(change === reassign ? other : { due: '2026-04-01' }), reason: ' ' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { reason: 'required' } });
    const done = await makeAction(app, { forumId: place.forumId, state: 'done' });
    expect((await change({ actionId: done.id, ...(change === reassign ? other : { due: '2026-04-01' }), reason: 'Tarde' })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', current: 'done' });
  });

  test('takes notes and proof of the owner and the secretariat, and of nobody else', async () => {
    const { id } = await ofCivil();
    const owner = await holderOf(seat('civil'));
    expect((await note({ actionId: id, text: 'Escribimos a la unidad.', language: 'es' }, owner)).data).toMatchObject({ noteOnAction: { action: { version: 1, state: 'open', history: [{ kind: 'noted', reason: 'Escribimos a la unidad.', role: 'member' }] } } });
    const { data } = await prove({ actionId: id, title: 'Oficio 12', url: 'https://example.org/oficio', dated: 'marzo de 2026', note: 'Con los datos' }, owner);
    expect(data?.['proveAction']?.action.history[1]).toMatchObject({ kind: 'evidence', reason: 'Con los datos', document: { title: 'Oficio 12', url: 'https://example.org/oficio', visibility: 'public', published: { raw: 'marzo de 2026', precision: 'month' } } });
    const other = await holderOf(seat('government'));
    expect((await note({ actionId: id, text: 'Yo también.' }, other)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await prove({ actionId: id, title: 'x', url: 'https://example.org' }, other)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    for (const change of [reschedule, reassign]) expect((await change({ actionId: id, ownerSeatId: undefined, due: undefined, reason: 'Por mí' }, owner)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('shows as proof a public document of the forum, and no other', async () => {
    const { id } = await ofCivil();
    const add = async (visibility: string) => {
      const { data } = await place.secretariat<{ addDocument: { document: { id: string } } }>('mutation ($input: AddDocumentInput!) { addDocument(input: $input) { document { id } } }', { input: { forumId: place.forumId, title: 'Informe', kind: 'evidence', visibility, url: 'https://example.org/informe' } });
      return data?.addDocument.document.id;
    };
    expect((await prove({ actionId: id, documentId: await add('public') })).data).toMatchObject({ proveAction: { action: { history: [{ kind: 'evidence', document: { title: 'Informe' } }] } } });
    expect((await prove({ actionId: id, documentId: await add('forum') })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await prove({ actionId: id, title: 'Sin enlace' })).errors[0]?.extensions).toMatchObject({ fields: { url: 'required' } });
    expect((await prove({ actionId: id, title: 'Guion', url: 'javascript:alert(1)' })).errors[0]?.extensions).toMatchObject({ fields: { url: 'unsafe_link' } });
  });
});

describe('an action', () => {
  test('has a number in its forum that is given once, also to two made at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => create({})));
    expect(made.map(({ data }) => data?.['createAction']?.action['number']).toSorted()).toEqual([1, 2, 3, 4]);
    const { data } = await graphqlClient(app.url)('query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { third: action(number: 3) { number } ninth: action(number: 9) { number } } }', { jurisdiction: place.jurisdiction, forum: place.forum });
    expect(data).toEqual({ forum: { third: { number: 3 }, ninth: null } });
  });

  test('says which agenda item, commitment and milestone it came from', async () => {
    const held = await makeMeeting(app, { forumId: place.forumId, state: 'held' });
    const [item] = await managerOf(app).query<{ id: string }[]>('select id from agenda_item where meeting_id = $1', [held.meetingId]);
    const { plan } = await makePlan(app, { forumId: place.forumId, state: 'in_force' });
    const { commitment } = await makeCommitment(app, { planId: plan.id });
    const { milestone } = await makeMilestone(app, { commitmentId: commitment.id });
    const { data } = await place.secretariat('mutation ($input: CreateActionInput!) { createAction(input: $input) { action { agendaItem { title } commitment { number } milestone { number } meetingForum { ordinal } } } }', {
      input: { forumId: place.forumId, text: 'Publicar', ownerSeatId: seat('civil').seatId, meetingForumId: held.meetingForumId, agendaItemId: item?.id, milestoneId: milestone.id },
    });
    expect(data).toEqual({ createAction: { action: { agendaItem: { title: 'Avances del compromiso 1' }, commitment: { number: 1 }, milestone: { number: 1 }, meetingForum: { ordinal: 1 } } } });
  });

  test('invariant 6: points at no plan in drafting, no plan of another forum, and no item of another meeting', async () => {
    const drafted = await makeCommitment(app, { planId: (await makePlan(app, { forumId: place.forumId })).plan.id });
    const elsewhere = await makeCommitment(app);
    const held = await makeMeeting(app, { forumId: place.forumId, state: 'held' });
    const other = await makeMeeting(app, { forumId: place.forumId, state: 'held' });
    const [item] = await managerOf(app).query<{ id: string }[]>('select id from agenda_item where meeting_id = $1', [other.meetingId]);
    for (const origin of [{ commitmentId: drafted.commitment.id }, { commitmentId: elsewhere.commitment.id }, { milestoneId: (await makeMilestone(app)).milestone.id }, { meetingForumId: held.meetingForumId, agendaItemId: item?.id }]) {
      expect((await create(origin)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await create({ agendaItemId: item?.id })).errors[0]?.extensions).toMatchObject({ fields: { meetingForumId: 'required' } });
  });
});
