import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { SetUpService } from '../../apps/api/src/auth/set-up.service.js';
import { loadPublishedData } from '../../apps/api/src/boot/load-data.js';
import { loadDemonstration } from '../../apps/api/src/boot/load-demonstration.js';
import { makeSpeaker } from '../factories/comment.factory.js';
import { makeForum, signInAs } from '../factories/forum.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, visit, visitAs } from '../support/browser.js';
import { asOwner, makeAccount, secretsOf } from '../support/sign-in.js';
import { type MailServer, startMailServer } from '../support/smtp.js';

describe('notices in the browser', () => {
  let running: TestApp;
  let browser: Browser;
  let cookie: string;

  beforeAll(async () => {
    [running, browser] = await Promise.all([startApp({ web: true }), launch()]);
    ({ cookie } = await makeSpeaker(running, (await makeForum(running)).jurisdictionId));
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const settings = () => `${running.url}/es/cuenta/avisos`;

  it('are offered, and say why not where they cannot be', async () => {
    const { page, context, faults } = await visitAs(browser, cookie, { viewport: { width: 360, height: 780 } });
    await context.grantPermissions(['notifications'], { origin: running.url });
    await page.goto(settings());
    await page.getByText('Este navegador no le avisa.').waitFor();
    await page.getByRole('button', { name: 'Avisarme en este navegador' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    const without = await visitAs(browser, cookie, { javaScriptEnabled: false });
    await without.page.goto(settings());
    await without.page.getByText('Con JavaScript activado, este navegador puede avisarle').waitFor();
  });

  it('show what they are brought, by a worker that reads nothing else', async () => {
    const { page, context, faults } = await visitAs(browser, cookie);
    await context.grantPermissions(['notifications'], { origin: running.url });
    await page.goto(settings());
    const devtools = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => void (registrations[0] && resolve(registrations[0].registrationId))));
    await devtools.send('ServiceWorker.enable');
    await page.evaluate(async () => void (await navigator.serviceWorker.register('/push-worker.js'), await navigator.serviceWorker.ready));
    const data = JSON.stringify({ id: 'a', lang: 'es', title: 'Su comentario fue respondido', body: 'Mesa · porque usted escribió el comentario', path: '/es/avisos' });
    for (const _time of [1, 2]) await devtools.send('ServiceWorker.deliverPushMessage', { origin: `${running.url}/`, registrationId: await registered, data });
    const shown = () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, tag, lang }) => ({ title, body, tag, lang })));
    for (let tried = 0; (await shown()).length === 0 && tried < 50; tried += 1) await page.waitForTimeout(100);
    expect(await shown()).toEqual([{ title: 'Su comentario fue respondido', body: 'Mesa · porque usted escribió el comentario', tag: 'a', lang: 'es' }]);
    expect(faults).toEqual([]);
  });
});

describe('signing in', () => {
  let mail: MailServer;
  let running: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    mail = await startMailServer();
    [running, browser] = await Promise.all([startApp({ web: true, smtpUrl: mail.url }), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
    await mail.close();
  });

  it('by the mailed link, without JavaScript; opening the link alone signs nobody in', async () => {
    await makeAccount(running, 'ana@example.org');
    const { page, faults } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(`${running.url}/es/cuenta`);
    expect(page.url()).toBe(`${running.url}/es/ingresar?to=%2Fes%2Fcuenta`);
    await page.getByLabel('Correo electrónico').fill('ana@example.org');
    await page.getByRole('button', { name: 'Enviarme el enlace' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ingresar');
    const { token } = secretsOf(await mail.mailTo('ana@example.org'));

    await page.goto(`${running.url}/es/ingresar?token=${token}&to=%2Fes%2Fcuenta`);
    expect(await page.context().cookies()).toEqual([]);
    await page.getByRole('button', { name: 'Ingresar' }).click();
    expect(page.url()).toBe(`${running.url}/es/cuenta`);
    expect(await page.getByText('Ingresó como ana@example.org.').isVisible()).toBe(true);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.name).toMatch(/^__Host-/);
    expect(faults).toEqual([]);
  });

  it('by the six digits of the mail, on the page that asked', async () => {
    await makeAccount(running, 'luis@example.org');
    const { page, faults } = await visit(browser);
    await page.goto(`${running.url}/en/sign-in?to=%2Fen%2Faccount`);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('E-mail').fill('luis@example.org');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByLabel('Six-digit code').fill(secretsOf(await mail.mailTo('luis@example.org')).code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/en/account');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/en');
    expect(await page.context().cookies()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('says the same for an address that nobody has, and keeps what was typed when it is none', async () => {
    const { page } = await visit(browser);
    await page.goto(`${running.url}/es/ingresar`);
    await page.getByLabel('Correo electrónico').fill('no es un correo');
    await page.getByRole('button', { name: 'Enviarme el enlace' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('no es un correo');
    await page.getByLabel('Correo electrónico').fill('nadie@example.org');
    await page.getByRole('button', { name: 'Enviarme el enlace' }).click();
    await page.getByText('Si nadie@example.org tiene una cuenta').waitFor();
  });

  it('leads back to our own pages alone', async () => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(`${running.url}/es/ingresar?to=${encodeURIComponent('//elsewhere.example/x')}`);
    expect(await page.locator('input[name=to]').getAttribute('value')).toBe('/es/escritorio');
  });
});

describe("one's own calendar", () => {
  it('is made, shown once, read and cancelled on the account page, without JavaScript', async () => {
    const [running, browser] = await Promise.all([startApp({ web: true }), launch()]);
    try {
      const { cookie } = await signInAs(running, 'observer', (await makeForum(running)).id);
      const { page, faults } = await visitAs(browser, cookie, { javaScriptEnabled: false });
      await page.goto(`${running.url}/es/cuenta`);
      await page.getByRole('button', { name: 'Crear una dirección para mi calendario' }).click();
      const address = await page.getByLabel('Dirección privada').inputValue();
      expect(await (await fetch(address)).text()).toContain('X-WR-CALNAME:Mis sesiones');
      await page.goto(`${running.url}/es/cuenta`);
      expect(await page.content()).not.toContain(address);
      await page.getByRole('button', { name: 'Anular esta dirección' }).click();
      await page.waitForURL('**/es/cuenta#calendar');
      expect(await page.getByRole('button', { name: 'Anular esta dirección' }).count()).toBe(0);
      expect((await fetch(address)).status).toBe(404);
      const { page: scripted, faults: others } = await visitAs(browser, cookie);
      await scripted.goto(`${running.url}/es/cuenta`);
      await scripted.getByRole('button', { name: 'Crear una dirección para mi calendario' }).click();
      expect(await scripted.getByLabel('Dirección privada').inputValue()).not.toBe(address);
      expect([await axeFaults(scripted), others]).toEqual([[], []]);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await running.close();
    }
  }, 60_000);
});

describe('the first start', () => {
  it('makes municipality, forum and account from the one-time address, which then no longer works', async () => {
    const [running, browser] = await Promise.all([startApp({ web: true }), launch()]);
    try {
      const address = await running.app.get(SetUpService).issueAddress();
      const { page, faults } = await visit(browser, { javaScriptEnabled: false });
      await page.goto(String(address));
      await page.getByLabel('Nombre de la comuna').fill('Comuna de Prueba');
      await page.getByLabel('Palabra en la dirección').first().fill('sí no');
      await page.getByLabel('Nombre de la mesa').fill('Mesa de Prueba');
      await page.getByLabel('Su nombre').fill('Secretaria de Prueba');
      await page.getByLabel('Su correo').fill('secretaria@example.org');
      await page.getByLabel('Vigente desde').fill('2026-01-01');
      await page.getByLabel('Quórum de cada estamento').fill('2');
      await page.getByRole('button', { name: 'Crear la mesa y mi cuenta' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Palabra en la dirección');
      expect(await page.getByLabel('Nombre de la comuna').inputValue()).toBe('Comuna de Prueba');
      await page.getByLabel('Palabra en la dirección').first().fill('prueba');
      await page.getByRole('button', { name: 'Crear la mesa y mi cuenta' }).click();
      await page.waitForURL('**/es/cuenta#passkeys');
      expect(await page.getByText('Ingresó como secretaria@example.org.').isVisible()).toBe(true);
      const [rules] = await asOwner<{ rules: object }>(running, 'select rules from forum_rules');
      expect(rules?.rules).toEqual({ quorum: { base: 'seats', perBench: 2 } });
      const again = await visit(browser);
      await again.page.goto(String(address));
      expect(await again.page.getByRole('heading', { level: 1 }).textContent()).toBe('Esta dirección ya no sirve');
      // The browser notes the refused form's own status; nothing else.
      expect(faults).toEqual([expect.stringContaining('400')]);
    } finally {
      await browser.close();
      await running.close();
    }
  });
});

describe('the demonstration\'s door', () => {
  it('does not exist in production', async () => {
    const running = await startApp({ web: true, mode: 'production' });
    try {
      for (const path of ['/demo', '/dev/mail', '/es/demo', '/es/demo/correo']) {
        expect((await fetch(running.url + path, { redirect: 'manual' })).status).toBe(404);
      }
      await loadPublishedData(running.app);
      await loadDemonstration(running.app, () => undefined);
      // Counted, not estimated: what was just written is not in the statistics yet.
      const counts = await asOwner<{ table: string; rows: number }>(running, `
        select * from (select relname as "table", (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, relname), false, true, '')))[1]::text::int as rows
        from pg_stat_user_tables where schemaname in ('public', 'auth') and relname <> 'migrations') counted where rows > 0`);
      expect(counts).toEqual([]);
    } finally {
      await running.close();
    }
  });
});
