import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import type { TestApp } from '../../support/app.js';
import { creates } from './office.js';
import type { Row, Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;

const topic = { title: 'Veredas del sector oriente', kind: 'discussion' } as const;

const inPlace = (input: (place: MeetingPlace, app: TestApp) => Promise<Input> | Input, more: { wrongState?: 'again'; except?: Row['except'] } = {}): Row => ({
  async prepare(app) {
    setClock(app, NOON);
    const place = await makeMeetingPlace(app);
    return { forumId: place.forumId, cookie: place.cookie, input: await input(place, app), ...(more.wrongState && { wrongState: more.wrongState }) };
  },
  ...(more.except && { except: more.except }),
});

async function topicIn({ secretariat, forumId }: MeetingPlace): Promise<Input> {
  const { data } = await secretariat<{ proposeBacklogItem: { backlogItem: { id: string; version: number } } }>('mutation ($input: ProposeBacklogItemInput!) { proposeBacklogItem(input: $input) { backlogItem { id version } } }', { input: { forumId, ...topic } });
  const item = data?.proposeBacklogItem.backlogItem;
  return { backlogItemId: item?.id, version: item?.version };
}

export const backlogRows: Rows = {
  proposeBacklogItem: inPlace(({ forumId }) => ({ forumId, ...topic }), { except: creates }),
  takeBacklogItem: inPlace(async (place, app) => ({ ...(await topicIn(place)), meetingForumId: (await makeMeeting(app, { forumId: place.forumId })).meetingForumId }), { wrongState: 'again' }),
  declineBacklogItem: inPlace(async (place) => ({ ...(await topicIn(place)), reason: 'Lo ve otra mesa' }), { wrongState: 'again' }),
};
