import type { At } from '../at.js';

export const notifications = (at: At) => [
  at('notifications/NotificationsRoute', 'notifications'),
  at('notifications/NotificationSettingsRoute', 'account', 'notifications'),
  at('notifications/UnsubscribeRoute', 'unsubscribe'),
];
