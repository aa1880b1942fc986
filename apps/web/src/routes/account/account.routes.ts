import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

export const account = (at: At): RouteConfigEntry[] => [
  at('account/SignInRoute', 'signIn'),
  at('account/SignOutRoute', 'signOut'),
  at('account/AccountRoute', 'account'),
  at('account/InvitationRoute', 'invitations'),
  at('account/SetUpRoute', 'setUp'),
];
