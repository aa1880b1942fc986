import { makeSpeaker } from '../../factories/comment.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { bySecretariat, creates, makeOffice, NO_STATES } from './office.js';
import type { Rows } from './table.js';

export const circularRows: Rows = {
  sendCircular: bySecretariat(async (app, { forumId }) => {
    await makeHolding(app, { seatId: (await makeSeat(app, { forumId })).id });
    return { forumId, audience: 'members', subject: 'Taller de mayo', text: 'Les esperamos.', language: 'es', isPublic: false, documentIds: [] };
  }, creates),
  followForum: {
    async prepare(app) {
      const { forumId, jurisdictionId } = await makeOffice(app);
      const { personId, cookie } = await makeSpeaker(app, jurisdictionId);
      return { forumId, cookie, input: { forumId, personId, follows: true } };
    },
    except: { 'stale version': 'following has no version', 'wrong state': NO_STATES, replay: 'a second time it is followed already, and nothing changes' },
  },
};
