import { convoke, makeConvocationPlace, undoSending } from '../../factories/convocation.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import type { Rows } from './table.js';

const LAST_STANDS = 'the last answer stands, whoever gave it and by whichever way';

export const convocationRows: Rows = {
  undoSending: {
    async prepare(app) {
      const place = await makeConvocationPlace(app);
      const other = await makeMeeting(app, { forumId: place.forumId });
      const { batch: undone } = await convoke({ ...place, ...other });
      await undoSending(place.secretariat, undone.id);
      const { batch } = await convoke(place);
      return { forumId: place.forumId, cookie: place.cookie, input: { batchId: batch.id }, wrongState: { batchId: undone.id } };
    },
    except: { 'stale version': 'it is taken back whole or not at all, and has no versions' },
  },
  sendConvocation: {
    async prepare(app) {
      const place = await makeConvocationPlace(app, { state: 'convened' });
      const draft = await makeMeeting(app, { forumId: place.forumId });
      return { forumId: place.forumId, cookie: place.cookie, input: { meetingForumId: place.meetingForumId, version: 1 }, wrongState: { meetingForumId: draft.meetingForumId, version: 1 } };
    },
  },
  answerConvocation: {
    async prepare(app) {
      const place = await makeConvocationPlace(app);
      await convoke(place);
      const over = await makeMeeting(app, { forumId: place.forumId, state: 'cancelled', ordinal: 90 });
      const input = { meetingForumId: place.meetingForumId, seatId: place.titular.seatId, answer: 'attending', note: 'Llego a las 19:10' };
      return { forumId: place.forumId, cookie: place.titular.cookie, input, wrongState: { ...input, meetingForumId: over.meetingForumId } };
    },
    except: { 'stale version': LAST_STANDS },
  },
  enterRsvp: {
    async prepare(app) {
      const place = await makeConvocationPlace(app);
      await convoke(place);
      const over = await makeMeeting(app, { forumId: place.forumId, state: 'cancelled', ordinal: 90 });
      const input = { meetingForumId: place.meetingForumId, seatId: place.titular.seatId, personId: place.titular.personId, answer: 'attending', channel: 'phone' };
      return { forumId: place.forumId, cookie: place.cookie, input, wrongState: { ...input, meetingForumId: over.meetingForumId } };
    },
    except: { 'stale version': LAST_STANDS },
  },
};
