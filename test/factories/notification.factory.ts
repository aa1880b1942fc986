import type { TestApp } from '../support/app.js';
import { asOwner } from '../support/sign-in.js';
import { commentOn, type CommentedMilestone, posted, type Speaker } from './comment.factory.js';

const PUBLISH = 'mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id } } }';
const SAVE = 'mutation ($input: SaveNotificationSettingsInput!) { saveNotificationSettings(input: $input) { settings { version delivery quietFrom quietUntil language kinds { kind delivery } } } }';

/** A comment of the speaker is answered by the unit: the speaker is told. Gives the comment's id. */
export async function answered(on: CommentedMilestone, speaker: Speaker): Promise<string> {
  const { id } = await posted(speaker, commentOn(on));
  const { errors } = await on.unit.client(PUBLISH, { input: { commentIds: [id], disposition: 'explained', reason: 'En diciembre, tras la revisión.', language: 'es', organizationId: on.unitId } });
  if (errors[0]) throw new Error(`not answered: ${errors[0].message}`);
  return id;
}

/** Saves how somebody wants to be told, whatever was saved before. */
export async function choose({ client, personId }: Speaker, given: Readonly<Record<string, unknown>>) {
  const { data } = await client<{ myNotificationSettings: { version: number } }>('{ myNotificationSettings { version } }');
  return client<{ saveNotificationSettings: { settings: Record<string, unknown> } }>(SAVE, { input: { personId, version: data?.myNotificationSettings.version, delivery: 'at_once', kinds: [], ...given } });
}

export async function emailOf(app: TestApp, { personId }: { readonly personId: string }): Promise<string> {
  const [account] = await asOwner<{ email: string }>(app, `select u.email from auth."user" u join person p on p.account_id = u.id where p.id = $1`, [personId]);
  return account?.email ?? '';
}
