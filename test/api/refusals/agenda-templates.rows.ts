import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import type { TestApp } from '../../support/app.js';
import { creates, edits } from './office.js';
import type { Row, Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;

const toSave = async (app: TestApp, { forumId }: MeetingPlace): Promise<Input> => ({ meetingForumId: (await makeMeeting(app, { forumId })).meetingForumId, name: 'Sesión de seguimiento', language: 'es' });

async function saved(app: TestApp, place: MeetingPlace): Promise<Input> {
  const { data } = await place.secretariat<{ saveAgendaTemplate: { template: { id: string; version: number } } }>('mutation ($input: SaveAgendaTemplateInput!) { saveAgendaTemplate(input: $input) { template { id version } } }', { input: await toSave(app, place) });
  return { templateId: data?.saveAgendaTemplate.template.id, version: data?.saveAgendaTemplate.template.version };
}

const inPlace = (input: (app: TestApp, place: MeetingPlace) => Promise<Input>, except: NonNullable<Row['except']>): Row => ({
  async prepare(app) {
    setClock(app, NOON);
    const place = await makeMeetingPlace(app);
    return { forumId: place.forumId, cookie: place.cookie, input: await input(app, place) };
  },
  except,
});

export const agendaTemplateRows: Rows = {
  saveAgendaTemplate: inPlace(toSave, creates),
  deleteAgendaTemplate: inPlace(saved, { ...edits, replay: 'test/api/agenda-templates/agenda-templates.spec.ts: what is deleted is not found a second time' }),
};
