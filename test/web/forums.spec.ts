import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { type FurnishedForum, makeFurnishedForum } from '../factories/furnished-forum.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit } from '../support/browser.js';

let app: TestApp;
let browser: Browser;
let forum: FurnishedForum;
let home: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  forum = await makeFurnishedForum(app);
  home = `${app.url}/es/${forum.jurisdiction}/${forum.slug}`;
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('a forum, for whoever reads it', () => {
  test.each([
    ['its municipality', '', 'Peñaflor del Mar'],
    ['its home', '/', 'Mesa de Gobierno Abierto'],
    ['its members', '/miembros', 'Miembros'],
    ['its rules', '/reglamento', 'Reglamento'],
  ])('%s reads without scripts, on a phone, and without a fault of access', async (_page, path, heading) => {
    const { page, context, faults } = await visit(browser, { viewport: { width: 360, height: 800 } });
    const address = path === '' ? `${app.url}/es/${forum.jurisdiction}` : home + path.replace(/\/$/, '');
    await page.goto(address);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();

    const plain = await visit(browser, { javaScriptEnabled: false });
    await plain.page.goto(address);
    expect(await plain.page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
    await plain.context.close();
  });

  test('the members stand by bench; a vacancy is said, and a name that is not public is nowhere in the page', async () => {
    const html = await (await fetch(`${home}/miembros`)).text();
    expect(html).toContain('Elena Soto Rivas');
    expect(html).toContain('vacante');
    expect(html).toContain('el nombre no es público');
    expect(html).not.toContain(forum.hiddenName);
  });

  test('the rules are sentences, and what they leave open is said', async () => {
    const { page, context } = await visit(browser);
    await page.goto(`${home}/reglamento`);
    const said = page.locator('#in-force');
    await said.getByText('Se cita con 5 días hábiles de anticipación.').waitFor();
    await said.getByText('Se necesita más de 1/2 de los cupos con voto.').waitFor();
    await said.getByText('Sociedad civil: 2 cupos.').waitFor();
    expect(await said.getByText('Sin plazo definido').count()).toBe(1);
    await page.getByRole('link', { name: 'English' }).click();
    await page.locator('#in-force').getByText('Notice is given 5 working days before.').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/en/${forum.jurisdiction}/${forum.slug}/rules`);
    await context.close();
  });
});

describe('an address', () => {
  const locationOf = async (path: string): Promise<string> => {
    const response = await fetch(app.url + path, { redirect: 'manual' });
    expect(response.status).toBe(301);
    return response.headers.get('location') ?? '';
  };

  test('under an earlier slug leads to the same page under the current one', async () => {
    expect(await locationOf(`/es/${forum.jurisdiction}/${forum.earlierSlug}?x=1`)).toBe(`/es/${forum.jurisdiction}/${forum.slug}?x=1`);
    expect(await locationOf(`/en/${forum.jurisdiction}/${forum.earlierSlug}/members`)).toBe(`/en/${forum.jurisdiction}/${forum.slug}/members`);
  });

  test('with the other language\'s path word leads to its own page', async () => {
    expect(await locationOf('/es/sign-in')).toBe('/es/ingresar');
    expect(await locationOf(`/es/${forum.jurisdiction}/${forum.slug}/members`)).toBe(`/es/${forum.jurisdiction}/${forum.slug}/miembros`);
  });

  test('without a municipality leads to the only one there is', async () => {
    const response = await fetch(`${app.url}/es`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`/es/${forum.jurisdiction}`);
  });

  test('that leads nowhere says so', async () => {
    expect((await fetch(`${app.url}/es/${forum.jurisdiction}/no-existe`)).status).toBe(404);
    expect((await fetch(`${app.url}/es/no-existe`)).status).toBe(404);
  });
});
