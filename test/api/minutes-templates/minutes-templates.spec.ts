import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { act as actOnMinutes, makeMinutesPlace, type MinutesPlace } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

interface Template {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly opening: string | null;
  readonly underItem: string | null;
}

const FIELDS = 'id version kind opening underItem';

async function act(ask: GraphqlClient, name: 'saveMinutesTemplate' | 'editMinutesTemplate' | 'deleteMinutesTemplate', input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask<Record<string, { template: Template }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { template { ${FIELDS} } } }`, { input });
  return { error: answer.errors[0]?.extensions, template: answer.data?.[name]?.template as Template };
}

const read = (ask: GraphqlClient, { jurisdiction, forum }: MinutesPlace) =>
  ask<{ forum: { minutesTemplates: Template[] } }>(`query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { minutesTemplates { ${FIELDS} } } }`, { jurisdiction, forum });

const TEXTS = { opening: 'Se abre la sesión.', underItem: 'Qué se informó:\n\nQué sigue:' };

/** The text of minutes that are begun now. */
async function begin({ secretariat, meetingForumId }: MinutesPlace): Promise<(string | null)[]> {
  const { minutes } = await actOnMinutes(secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId, language: 'es' });
  return (minutes?.versions[0]?.passages ?? []).map(({ text }) => text);
}

describe('the minutes of a meeting', () => {
  test('begin with the text that the forum keeps for its kind: in general, and under each item', async () => {
    const place = await makeMinutesPlace(app);
    await act(place.secretariat, 'saveMinutesTemplate', { forumId: place.forumId, kind: 'ordinary', ...TEXTS });
    await act(place.secretariat, 'saveMinutesTemplate', { forumId: place.forumId, kind: 'extraordinary', opening: 'Otra.' });
    expect(await begin(place)).toEqual([TEXTS.opening, TEXTS.underItem]);
  });

  test('begin with nothing where it keeps text for other kinds alone', async () => {
    const place = await makeMinutesPlace(app);
    await act(place.secretariat, 'saveMinutesTemplate', { forumId: place.forumId, kind: 'working', ...TEXTS });
    expect(await begin(place)).toEqual([]);
  });

  test('stay as they are when the text is changed, and when it is deleted', async () => {
    const place = await makeMinutesPlace(app);
    const { template } = await act(place.secretariat, 'saveMinutesTemplate', { forumId: place.forumId, kind: 'ordinary', underItem: TEXTS.underItem });
    await begin(place);
    const edited = await act(place.secretariat, 'editMinutesTemplate', { templateId: template.id, version: template.version, opening: 'Se abre.' });
    expect(edited.template).toMatchObject({ version: 2, opening: 'Se abre.', underItem: null });
    await act(place.secretariat, 'deleteMinutesTemplate', { templateId: template.id, version: 2 });
    const again = await actOnMinutes(place.secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId: place.meetingForumId });
    expect(again.errors[0]?.extensions.reason).toBe('already_exists');
    const { data } = await place.secretariat<{ forum: { meeting: { minutes: { versions: { passages: { text: string }[] }[] } } } }>(
      'query ($jurisdiction: String!, $forum: String!, $ordinal: Int!) { forum(jurisdiction: $jurisdiction, slug: $forum) { meeting(ordinal: $ordinal) { minutes { versions { passages { text } } } } } }',
      { jurisdiction: place.jurisdiction, forum: place.forum, ordinal: place.ordinal },
    );
    expect(data?.forum.meeting.minutes.versions[0]?.passages).toEqual([{ text: TEXTS.underItem }]);
  });
});

test('a kind has one, which says something', async () => {
  const { secretariat, forumId } = await makeMinutesPlace(app);
  const input = { forumId, kind: 'ordinary', ...TEXTS };
  expect((await act(secretariat, 'saveMinutesTemplate', { forumId, kind: 'ordinary' })).error).toMatchObject({ code: 'INVALID', fields: { underItem: 'required' } });
  const { template } = await act(secretariat, 'saveMinutesTemplate', input);
  expect((await act(secretariat, 'saveMinutesTemplate', input)).error).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });
  const aim = { templateId: template.id, version: template.version };
  expect((await act(secretariat, 'editMinutesTemplate', aim)).error).toMatchObject({ code: 'INVALID', fields: { underItem: 'required' } });
  expect((await act(secretariat, 'deleteMinutesTemplate', aim)).template).toMatchObject(TEXTS);
  expect((await act(secretariat, 'deleteMinutesTemplate', aim)).error?.code).toBe('NOT_FOUND');
  expect((await act(secretariat, 'saveMinutesTemplate', input)).error).toBeUndefined();
});

test('is kept, read, changed and deleted by who drafts minutes alone', async () => {
  const place = await makeMinutesPlace(app);
  const { template } = await act(place.secretariat, 'saveMinutesTemplate', { forumId: place.forumId, kind: 'ordinary', ...TEXTS });
  const aim = { templateId: template.id, version: template.version };
  for (const ask of [place.member.ask, place.observer]) {
    expect((await act(ask, 'saveMinutesTemplate', { forumId: place.forumId, kind: 'working', ...TEXTS })).error?.code).toBe('FORBIDDEN');
    expect((await act(ask, 'editMinutesTemplate', { ...aim, ...TEXTS })).error?.code).toBe('NOT_FOUND');
    expect((await act(ask, 'deleteMinutesTemplate', aim)).error?.code).toBe('NOT_FOUND');
    expect((await read(ask, place)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  }
  expect((await read(place.secretariat, place)).data?.forum.minutesTemplates).toEqual([{ ...template }]);
});
