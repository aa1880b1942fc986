import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { AgendaItem } from '../../../apps/api/src/meetings/agenda-item.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { participant } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
afterAll(() => app?.close());

interface Template {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly name: string;
  readonly items: readonly object[];
}

const FIELDS = 'id version kind name items { kind title description minutes }';

async function act(ask: GraphqlClient, name: 'saveAgendaTemplate' | 'deleteAgendaTemplate', input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask<Record<string, { template: Template }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { template { ${FIELDS} } } }`, { input });
  return { error: answer.errors[0]?.extensions, template: answer.data?.[name]?.template as Template };
}

const read = (ask: GraphqlClient, { jurisdiction, forum }: MeetingPlace) =>
  ask<{ forum: { agendaTemplates: Template[] } }>(`query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { agendaTemplates { ${FIELDS} } } }`, { jurisdiction, forum });

/** A draft with two items, for an extraordinary meeting. */
async function draft(): Promise<{ readonly place: MeetingPlace; readonly meetingForumId: string }> {
  const place = await makeMeetingPlace(app);
  const agenda = [{ kind: 'information', title: 'Acta anterior', minutes: 5 }, { kind: 'decision', title: 'Calendario', description: 'Fechas del semestre' }];
  const { data } = await place.secretariat<{ scheduleMeeting: { meetingForum: { id: string } } }>('mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meetingForum { id } } }', { input: { forumId: place.forumId, kind: 'extraordinary', mode: 'in_person', title: 'Sesión de abril', agenda } });
  return { place, meetingForumId: data?.scheduleMeeting.meetingForum.id ?? '' };
}

test('an agenda is kept for its kind of meeting, once, and does not follow the meeting', async () => {
  const { place, meetingForumId } = await draft();
  const input = { meetingForumId, name: 'Seguimiento', language: 'es', idempotencyKey: crypto.randomUUID() };
  const { template } = await act(place.secretariat, 'saveAgendaTemplate', input);
  expect((await act(place.secretariat, 'saveAgendaTemplate', input)).template.id).toBe(template.id);
  const { meetingId } = await held(meetingForumId);
  await managerOf(app).update(AgendaItem, { meetingId }, { title: 'Otro título' });
  expect((await read(place.secretariat, place)).data?.forum.agendaTemplates).toEqual([
    { id: template.id, version: 1, kind: 'extraordinary', name: 'Seguimiento', items: [{ kind: 'information', title: 'Acta anterior', description: null, minutes: 5 }, { kind: 'decision', title: 'Calendario', description: 'Fechas del semestre', minutes: null }] },
  ]);
});

test('a name is taken once in a forum, and is free again when its template is deleted', async () => {
  const { place, meetingForumId } = await draft();
  const { template } = await act(place.secretariat, 'saveAgendaTemplate', { meetingForumId, name: 'Seguimiento' });
  expect((await act(place.secretariat, 'saveAgendaTemplate', { meetingForumId, name: 'Seguimiento' })).error).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });
  expect((await act(place.secretariat, 'deleteAgendaTemplate', { templateId: template.id, version: template.version })).template.name).toBe('Seguimiento');
  expect((await read(place.secretariat, place)).data?.forum.agendaTemplates).toEqual([]);
  expect((await act(place.secretariat, 'deleteAgendaTemplate', { templateId: template.id, version: template.version })).error?.code).toBe('NOT_FOUND');
  expect((await act(place.secretariat, 'saveAgendaTemplate', { meetingForumId, name: 'Seguimiento' })).error).toBeUndefined();
  const { meetingForumId: elsewhere, place: other } = await draft();
  expect((await act(other.secretariat, 'saveAgendaTemplate', { meetingForumId: elsewhere, name: 'Seguimiento' })).error).toBeUndefined();
});

test('a meeting without an agenda gives none', async () => {
  const { place, meetingForumId } = await draft();
  const { meetingId } = await held(meetingForumId);
  await managerOf(app).delete(AgendaItem, { meetingId });
  expect((await act(place.secretariat, 'saveAgendaTemplate', { meetingForumId, name: 'Seguimiento' })).error).toMatchObject({ code: 'INVALID', fields: { agenda: 'required' } });
});

test('is kept, read and deleted by who may schedule alone', async () => {
  const { place, meetingForumId } = await draft();
  const convened = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  const { template } = await act(place.secretariat, 'saveAgendaTemplate', { meetingForumId, name: 'Seguimiento' });
  const { ask } = await participant(app, place.civil.seats[0] ?? { seatId: '', personId: '' });
  expect((await act(ask, 'saveAgendaTemplate', { meetingForumId, name: 'Mía' })).error?.code).toBe('NOT_FOUND');
  expect((await act(ask, 'saveAgendaTemplate', { meetingForumId: convened.meetingForumId, name: 'Mía' })).error?.code).toBe('FORBIDDEN');
  expect((await act(ask, 'deleteAgendaTemplate', { templateId: template.id, version: template.version })).error?.code).toBe('NOT_FOUND');
  expect((await read(ask, place)).errors[0]?.extensions.code).toBe('NOT_FOUND');
});

async function held(meetingForumId: string): Promise<{ readonly meetingId: string }> {
  const [row]: { meetingId: string }[] = await managerOf(app).query('select meeting_id as "meetingId" from meeting_forum where id = $1', [meetingForumId]);
  return row ?? { meetingId: '' };
}
