import { DataSource } from 'typeorm';

import { NotificationService } from '../../../apps/api/src/notifications/notification.service.js';
import { makeSpeaker } from '../../factories/comment.factory.js';
import type { TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { browserKeys } from '../../factories/push.factory.js';
import { makeOffice, NO_STATES } from './office.js';
import type { Rows } from './table.js';

/** Somebody who was told of something. */
async function told(app: TestApp): Promise<{ forumId: string; cookie: string; personId: string; notificationId: string }> {
  const { forumId, jurisdictionId } = await makeOffice(app);
  const { personId, cookie } = await makeSpeaker(app, jurisdictionId);
  const notice = { kind: 'comment_answered', forumId, objectType: 'comment', objectId: crypto.randomUUID(), recipients: [{ personId, why: 'author' }] } as const;
  await app.app.get(DataSource).transaction((manager) => app.app.get(NotificationService).tell(manager, notice));
  const { data } = await graphqlClient(app.url, cookie)<{ myNotifications: { edges: { node: { id: string } }[] } }>('{ myNotifications(language: es) { edges { node { id } } } }');
  return { forumId, cookie, personId, notificationId: data?.myNotifications.edges[0]?.node.id ?? '' };
}

const NO_VERSIONS = 'a browser is not edited';

export const notificationRows: Rows = {
  subscribeToPush: {
    async prepare(app) {
      const { notificationId: _, personId, ...who } = await told(app);
      return { ...who, input: { personId, endpoint: `https://updates.push.services.mozilla.com/wpush/v2/${crypto.randomUUID()}`, ...browserKeys() } };
    },
    except: { 'stale version': NO_VERSIONS, 'wrong state': NO_STATES, replay: 'the same browser is told once, however often it asks' },
  },
  unsubscribeFromPush: {
    async prepare(app) {
      const { notificationId: _, personId, ...who } = await told(app);
      return { ...who, input: { personId, endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/none' } };
    },
    except: { 'stale version': NO_VERSIONS, 'wrong state': NO_STATES, replay: 'a browser that is gone is gone' },
  },
  markNotificationsRead: {
    async prepare(app) {
      const { notificationId, personId, ...who } = await told(app);
      return { ...who, input: { personId, notificationIds: [notificationId] } };
    },
    except: { 'stale version': 'a notification is not edited', 'wrong state': NO_STATES, replay: 'a second time it is read already, and nothing changes' },
  },
  saveNotificationSettings: {
    async prepare(app) {
      const { notificationId: _, personId, ...who } = await told(app);
      return { ...who, input: { personId, version: 0, delivery: 'daily', quietFrom: '22:00', quietUntil: '07:00', language: 'en', kinds: [{ kind: 'circular', delivery: 'in_product' }] } };
    },
    except: { 'wrong state': NO_STATES },
  },
};
