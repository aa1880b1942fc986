import { setTimeout as sleep } from 'node:timers/promises';

import { tryMails } from '../factories/convocation.factory.js';
import type { TestApp } from './app.js';
import type { MailServer } from './smtp.js';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 100;

/** The latest link to a page that was mailed to somebody, once there is one; `path` in Spanish. */
export async function mailedLink(app: TestApp, { mails }: MailServer, email: string, path: string): Promise<string> {
  const pattern = new RegExp(`\\S+/es/${path}\\?token=\\S+`);
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    await tryMails(app);
    const texts = mails.filter(({ to }) => [to ?? []].flat().some(({ value }) => value.some(({ address }) => address === email))).map(({ text }) => text ?? '');
    const link = texts.flatMap((text) => pattern.exec(text) ?? []).at(-1);
    if (link) return link;
    await sleep(PAUSE_MS);
  }
  throw new Error(`no link to ${path} was mailed`);
}
