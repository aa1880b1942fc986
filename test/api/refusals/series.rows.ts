import { makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { creates, NO_STATES } from './office.js';
import type { Row, Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;

const monthly = {
  title: 'Sesión ordinaria', kind: 'ordinary', mode: 'in_person', language: 'es', from: '19:00', minutes: 90,
  unit: 'month', every: 1, weekday: 'TH', nth: 1, startsOn: '2026-04-01', endsOn: '2026-07-31', holidayRule: 'keep', agenda: [{ kind: 'discussion', title: 'Avances' }],
} as const;

async function seriesIn({ secretariat, forumId }: MeetingPlace): Promise<Input> {
  const { data } = await secretariat<{ createMeetingSeries: { series: { id: string; version: number } } }>('mutation ($input: CreateMeetingSeriesInput!) { createMeetingSeries(input: $input) { series { id version } } }', { input: { forumId, ...monthly } });
  return { seriesId: data?.createMeetingSeries.series.id, version: data?.createMeetingSeries.series.version };
}

const inPlace = (input: (place: MeetingPlace) => Promise<Input> | Input, except: NonNullable<Row['except']> = {}): Row => ({
  async prepare(app) {
    setClock(app, NOON);
    const place = await makeMeetingPlace(app);
    return { forumId: place.forumId, cookie: place.cookie, input: await input(place) };
  },
  except,
});

export const seriesRows: Rows = {
  createMeetingSeries: inPlace(({ forumId }) => ({ forumId, ...monthly }), creates),
  editMeetingSeries: inPlace(async (place) => ({ ...(await seriesIn(place)), ...monthly, title: 'Sesión mensual' }), { 'wrong state': NO_STATES }),
  exceptSeriesDate: inPlace(async (place) => ({ ...(await seriesIn(place)), on: '2026-05-07' }), { 'wrong state': 'test/api/series/series.spec.ts: a day that is convened is not left out' }),
};
