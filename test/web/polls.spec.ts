import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { MailService } from '../../apps/api/src/mail/mail.service.js';
import { Person } from '../../apps/api/src/people/person.entity.js';
import { managerOf, unique } from '../factories/jurisdiction.factory.js';
import { makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../factories/meeting.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, visitAs } from '../support/browser.js';
import { makeAccount, signIn } from '../support/sign-in.js';

const PHONE = { viewport: { width: 360, height: 780 }, javaScriptEnabled: false };

let app: TestApp;
let browser: Browser;
let place: MeetingPlace;
let manage: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  setClock(app, NOON);
  place = await makeMeetingPlace(app);
  for (const { personId } of [...place.government.seats, ...place.civil.seats]) {
    await managerOf(app).update(Person, { id: personId }, { accountId: await makeAccount(app, `${unique('titular')}@example.org`) });
  }
  manage = `${app.url}/es/${place.jurisdiction}/${place.forum}/gestion`;
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The links that the kept mails hold, once all have been written. */
async function links(count: number): Promise<string[]> {
  for (let tried = 0; tried < 200; tried += 1) {
    const found = (await app.app.get(MailService).recent()).flatMap(({ text }) => /\S+\/es\/encuesta\?token=\S+/.exec(text ?? '')?.[0] ?? []);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the mails were not written');
}

describe('a date poll', () => {
  test('is made by the secretariat, answered on phones without scripts or accounts, and closed into a meeting', async () => {
    const desk = await visitAs(browser, place.cookie);
    await desk.page.goto(`${manage}/encuestas/nuevo`);
    await desk.page.getByLabel('Título de la sesión').fill('Sesión de abril');
    await desk.page.getByLabel('Último día para contestar').fill('2026-03-23');
    for (const [number, day, time] of [[1, '2026-04-02', '19:00'], [2, '2026-04-05', '00:30'], [3, '2026-04-04', '23:30']] as const) {
      const row = desk.page.getByRole('group', { name: `Fecha ${number}` });
      await row.getByLabel('Día').fill(day);
      await row.getByLabel('Hora de inicio').fill(time);
    }
    await desk.page.getByRole('button', { name: 'Enviar la encuesta' }).click();
    await desk.page.getByLabel('Esa noche se cambia la hora: ¿cuál de las dos?').selectOption({ label: 'la segunda' });
    await desk.page.getByRole('button', { name: 'Enviar la encuesta' }).click();
    await desk.page.getByText('Contestaron 0 de 4 cupos.').waitFor();

    const phone = await visit(browser, PHONE);
    for (const link of (await links(4)).slice(0, 3)) {
      await phone.page.goto(link);
      expect(await overflowsSideways(phone.page)).toBe(false);
      await phone.page.getByRole('group', { name: /jueves 2 de abril/ }).getByLabel('Sí puedo').check();
      await phone.page.getByRole('group', { name: /domingo 5 de abril/ }).getByLabel('No puedo').check();
      await phone.page.getByRole('button', { name: 'Enviar mi respuesta' }).click();
      await phone.page.getByText('Su respuesta quedó anotada.').waitFor();
      expect(await phone.page.getByRole('group', { name: /domingo 5 de abril/ }).getByLabel('No puedo').isChecked()).toBe(true);
    }
    await phone.page.getByText('Con lo contestado, solo el jueves 2 de abril reúne quórum en los 2 estamentos.').waitFor();
    const text = await phone.page.locator('main').innerText();
    expect(text.match(/Titular de/g)).toHaveLength(1);

    await desk.page.reload();
    await desk.page.getByText('Contestaron 3 de 4 cupos.').waitFor();
    expect(await axeFaults(desk.page)).toEqual([]);
    await desk.page.getByRole('row', { name: /jueves 2 de abril/ }).getByText('Elegir', { exact: true }).click();
    await desk.page.getByRole('button', { name: 'Elegir el jueves 2 de abril, 19:00' }).click();
    await desk.page.waitForURL(/\/gestion\/sesiones\//);
    await desk.page.getByText('jueves 2 de abril de 2026, de 19:00 a 20:30').first().waitFor();
    await phone.page.reload();
    await phone.page.getByText('La encuesta está cerrada: ya hay fecha.').waitFor();
    expect([...desk.faults.filter((fault) => !fault.includes('status of 400')), ...phone.faults]).toEqual([]);
    await Promise.all([desk.context.close(), phone.context.close()]);
  });

  test('says the time where the reader is, beside that of the forum, once the page has woken', async () => {
    const desk = await visitAs(browser, place.cookie, { javaScriptEnabled: false });
    await desk.page.goto(`${manage}/encuestas/nuevo`);
    await desk.page.getByLabel('Título de la sesión').fill('Sesión de mayo');
    await desk.page.getByLabel('Último día para contestar').fill('2026-03-23');
    const row = desk.page.getByRole('group', { name: 'Fecha 1' });
    await row.getByLabel('Día').fill('2026-05-07');
    await row.getByLabel('Hora de inicio').fill('19:00');
    await desk.page.getByRole('button', { name: 'Enviar la encuesta' }).click();
    await desk.page.getByText('Contestaron 0 de 4 cupos.').waitFor();
    const [{ personId } = { personId: '' }] = place.civil.seats;
    const { accountId } = await managerOf(app).findOneByOrFail(Person, { id: personId });
    const abroad = await visitAs(browser, await signIn(app, accountId ?? ''), { timezoneId: 'Europe/Madrid' });
    await abroad.page.goto(`${app.url}/es/escritorio`);
    await abroad.page.getByRole('link', { name: 'Decir qué días puedo' }).first().click();
    await abroad.page.getByText('donde está usted: 8 de mayo de 2026, 01:00').first().waitFor();
    await abroad.page.getByLabel('Puedo si hace falta').check();
    await abroad.page.getByRole('button', { name: 'Enviar mi respuesta' }).click();
    await abroad.page.getByText('Su respuesta quedó anotada.').waitFor();
    expect(await axeFaults(abroad.page)).toEqual([]);
    expect(abroad.faults).toEqual([]);
    await Promise.all([desk.context.close(), abroad.context.close()]);
  });

  test('says so on a page of its own when the link is no link', async () => {
    const { page, context } = await visit(browser, PHONE);
    await page.goto(`${app.url}/es/encuesta?token=inventado`);
    await page.getByRole('heading', { name: 'Este enlace no sirve' }).waitFor();
    await context.close();
  });
});
