import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, visit } from '../support/browser.js';

describe('the front door', () => {
  let running: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    [running, browser] = await Promise.all([startApp({ web: true }), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  it('leads to the language that the reader asks for, Spanish where it asks for none of ours', async () => {
    const landing = async (language: string) => (await fetch(running.url, { headers: { 'accept-language': language }, redirect: 'manual' })).headers.get('location');
    expect(await landing('en-GB,en;q=0.9,es;q=0.5')).toBe('/en');
    expect(await landing('fr-FR, es;q=0.4')).toBe('/es');
    expect(await landing('fr')).toBe('/es');
  });

  it('leads a path word of the other language to its own', async () => {
    const response = await fetch(`${running.url}/es/penalolen/mesa/meetings/2/minutes?x=1`, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/es/penalolen/mesa/sesiones/2/acta?x=1');
  });

  it('says in both languages what is here, and changes language in place', async () => {
    const { page, faults } = await visit(browser);
    await page.goto(`${running.url}/es`);
    expect(await page.title()).toBe('Mesas de gobierno abierto');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Open government forums');
    expect(faults).toEqual([]);
  });

  it('has a designed page for an address that does not exist, with 404', async () => {
    const { page } = await visit(browser);
    const response = await page.goto(`${running.url}/es/no/such/place/at/all`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Esta página no existe');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('says so when the network is gone, and gives back what was typed', async () => {
    const { page, context } = await visit(browser);
    await page.goto(`${running.url}/es/ingresar`);
    await page.getByLabel('Correo electrónico').fill('una dirección que nadie debe volver a escribir');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Enviarme el enlace' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sin conexión' }).waitFor();
    expect(await page.getByLabel('Texto 1').inputValue()).toBe('una dirección que nadie debe volver a escribir');
    expect(await axeFaults(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Intentar de nuevo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ingresar' }).waitFor();
  });

  it('refuses a form that another site sent', async () => {
    const post = (headers: Record<string, string>) => fetch(`${running.url}/es/ingresar`, { method: 'POST', headers, body: new URLSearchParams({ email: 'a@example.org' }) });
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
  });

  it('runs only scripts whose hash its policy holds', async () => {
    const response = await fetch(`${running.url}/es`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  });
});
