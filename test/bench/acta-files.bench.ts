import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { ActaAknService } from '../../apps/api/src/minutes/acta-akn.service.js';
import { ActaPdfService } from '../../apps/api/src/minutes/acta-pdf.service.js';
import { act, makeMinutesPlace, type MinutesPlace, stepMinutes } from '../factories/minutes.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { asOwner } from '../support/sign-in.js';
import { tell } from './tell.js';

const RUNS = 50;
const PARAGRAPH = 'La secretaría informó del avance del catastro: 14 de 22 sedes vecinales tienen ficha completa y seis esperan visita técnica. Se presentaron las dudas sobre los plazos, y la unidad responsable ofreció un calendario que la mesa revisará en la sesión siguiente. ';
const PASSAGES = 4; // that come to ten pages

let app: TestApp;
let place: MinutesPlace;

beforeAll(async () => {
  app = await startApp();
  place = await makeMinutesPlace(app);
  const begun = await act(place.secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId: place.meetingForumId, language: 'es' });
  const passages = Array.from({ length: PASSAGES }, () => ({ agendaItemId: place.agendaItemId, text: Array.from({ length: 31 }, () => PARAGRAPH).join('\n\n') }));
  await act(place.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: begun.minutes?.id, version: begun.minutes?.version, language: 'es', passages });
  for (const step of ['circulateMinutes', 'requestMinutesApproval']) await stepMinutes(place.secretariat, place, step);
  for (const { ask } of [place.governmentChair, place.civilChair]) await stepMinutes(ask, place, 'approveMinutes');
  await stepMinutes(place.secretariat, place, 'publishMinutes');
}, 120_000);
afterAll(() => app.close());

it('an acta of ten pages as PDF', async () => {
  const papers = app.app.get(ActaPdfService);
  const { pdf } = await papers.acta(place.jurisdiction, place.forum, place.ordinal);
  expect(((await pdf()).bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBe(10);
  const set: number[] = [];
  const sent: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // Another text each time, so that nothing is taken from the last one.
    await asOwner(app, 'update forum set name = $2 where id = $1', [place.forumId, `Mesa de Gobierno Abierto ${run}`]);
    const paper = await papers.acta(place.jurisdiction, place.forum, place.ordinal);
    const began = performance.now();
    await paper.pdf();
    set.push(performance.now() - began);
    const asked = performance.now();
    await (await fetch(`${app.url}/files/acta/${place.jurisdiction}/${place.forum}/${place.ordinal}.pdf`)).arrayBuffer();
    sent.push(performance.now() - asked);
  }
  tell('set', set);
  tell('sent again, from memory', sent);
}, 120_000);

it('the same as Akoma Ntoso', async () => {
  const laws = app.app.get(ActaAknService);
  const made: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await laws.acta(place.jurisdiction, place.forum, place.ordinal);
    made.push(performance.now() - began);
  }
  tell('read and written', made);
}, 120_000);
