import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** One step of the dialogue. @throws when the server refuses it */
async function ask<Answer>(step: string, body: object = {}): Promise<Answer> {
  const response = await fetch(`/api/auth/passkey/${step}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`the server refused: ${response.status}`);
  return (await response.json()) as Answer;
}

/** False when it was refused or given up: a person who closes the browser's dialogue is no fault of the page. */
async function succeeds(dialogue: () => Promise<unknown>): Promise<boolean> {
  try {
    await dialogue();
    return true;
  } catch {
    return false;
  }
}

/** Registers a passkey of this device for the account that is signed in. */
export const addPasskey = (): Promise<boolean> =>
  succeeds(async () => ask('register', { response: await startRegistration({ optionsJSON: await ask('registration-options') }) }));

/** Confirms the session with a passkey. */
export const provePasskey = (): Promise<boolean> =>
  succeeds(async () => ask('authenticate', { response: await startAuthentication({ optionsJSON: await ask('authentication-options') }) }));
