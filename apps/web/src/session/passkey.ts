import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';

const client = createAuthClient({ basePath: '/api/auth', plugins: [passkeyClient()] });

/** Registers a passkey of this device for the account that is signed in. False when it was refused or given up. */
export async function addPasskey(): Promise<boolean> {
  const answer = await client.passkey.addPasskey();
  return !answer?.error;
}

/** Confirms the session with a passkey. */
export async function provePasskey(): Promise<boolean> {
  const answer = await client.signIn.passkey();
  return !answer?.error;
}
