import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { convocationOf, convoke, makeConvocationPlace, type ConvocationPlace, RELEASED, tryMails } from '../../factories/convocation.factory.js';
import { bounceMail, bring, INBOUND_SECRET } from '../../factories/inbound.factory.js';
import { setClock } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

let mail: MailServer;
let app: TestApp;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ smtpUrl: mail.url, inboundSecret: INBOUND_SECRET });
});
afterAll(async () => {
  await app.close();
  await mail.close();
});

/** Convened, and told. */
async function told(): Promise<ConvocationPlace> {
  const place = await makeConvocationPlace(app);
  await convoke(place);
  setClock(app, RELEASED);
  await tryMails(app);
  return place;
}

const outcomes = async (): Promise<string[]> => (await asOwner<{ said: string }>(app, `select kind || ' ' || outcome as said from inbound_mail order by id`)).map(({ said }) => said);
const last = async (): Promise<string | undefined> => (await outcomes()).at(-1);

describe('a mail that says nothing to us', () => {
  test.each([
    ['no answer at all', 'Subject: hola\r\n\r\nTexto'],
    ['nothing', ' '],
    ['noise', Buffer.from([0, 255, 254, 10, 13, 0, 128])],
    ['parts within parts', `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(1_000)}`],
  ])('is passed over: %s', async (_what, raw) => {
    expect(await bring(app, raw)).toBe(204);
    expect(await last()).toBe('other ignored');
  });
});

describe('a mail that comes back', () => {
  test('shows the secretariat that it did not arrive; what others say of it does not', async () => {
    const place = await told();
    const { messageId = '' } = await mail.mailTo(place.titular.email);
    const delivery = async () => (await convocationOf(place.secretariat, place.meetingForumId))?.recipients.find(({ personId }) => personId === place.titular.personId);
    await bring(app, bounceMail(messageId, 'somebody.else@example.org'));
    await bring(app, bounceMail('<0192f0c1-0000-7000-8000-000000000001@localhost>', place.titular.email));
    expect([(await delivery())?.delivery, (await outcomes()).slice(-2)]).toEqual(['sent', ['bounce refused', 'bounce refused']]);
    await bring(app, bounceMail(messageId, place.titular.email));
    expect(await delivery()).toMatchObject({ delivery: 'bounced', bounceReason: '5.1.1 <…>: User unknown' });
  });
});

describe('the door', () => {
  test('opens to the secret alone, before anything is read', async () => {
    const before = (await outcomes()).length;
    const huge = Buffer.alloc(2 * 1_048_576, 'x');
    expect(await bring(app, 'Subject: x\r\n\r\n', { secret: null })).toBe(401);
    expect(await bring(app, 'Subject: x\r\n\r\n', { secret: `${INBOUND_SECRET}x` })).toBe(401);
    expect(await bring(app, huge, { secret: 'wrong' })).toBe(401);
    expect(await bring(app, huge)).toBe(413);
    expect(await bring(app, 'Subject: x\r\n\r\n', { type: 'text/plain' })).toBe(415);
    expect((await fetch(`${app.url}/inbound/mail`)).status).toBe(404);
    expect((await outcomes()).length).toBe(before);
  });

  test('is not there where no secret is set', async () => {
    const closed = await startApp();
    try {
      expect(await bring(closed, 'Subject: x\r\n\r\n')).toBe(404);
    } finally {
      await closed.close();
    }
  });
});
