import { createAuthEndpoint } from '@better-auth/core/api';
import type { BetterAuthPlugin } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * A session for an account that proved itself to us: by an invitation's link, or on the demonstration's page.
 * Without a path, so no request reaches it; through the library, so its hooks and cookies are the same as ever.
 */
export const trustedSignIn = {
  id: 'trusted-sign-in',
  endpoints: {
    signInTrusted: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ accountId: z.string(), secondFactorAt: z.date().optional() }) }, async (context) => {
      const { accountId, secondFactorAt } = context.body;
      const { internalAdapter } = context.context;
      const user = await internalAdapter.findUserById(accountId);
      if (!user) throw context.error('UNAUTHORIZED');
      const session = await internalAdapter.createSession(accountId, false, secondFactorAt && { secondFactorAt }, Boolean(secondFactorAt));
      await setSessionCookie(context, { session, user });
      return context.json({ user: { id: user.id, email: user.email } });
    }),
  },
} satisfies BetterAuthPlugin;
