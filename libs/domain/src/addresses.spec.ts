import { describe, expect, it } from '@jest/globals';

import {
  commitmentPath,
  forumPagePath,
  homePath,
  languageOfPath,
  meetingPagePath,
  meetingPath,
  milestonePath,
  minutesItemPath,
  minutesPath,
  planPagePath,
  sitePath,
  translatePath,
} from './addresses.js';
import { PATH_WORDS, pathWordOf, type PathWord } from './path-words.js';
import { LANGUAGES } from './vocabulary.js';

const WORDS = Object.keys(PATH_WORDS) as PathWord[];

describe('path words', () => {
  it.each(WORDS)('%s is understood in both languages', (key) => {
    for (const language of LANGUAGES) expect(pathWordOf(PATH_WORDS[key][language])).toBe(key);
  });
});

describe('addresses', () => {
  it('are those of the issue', () => {
    expect(homePath('es')).toBe('/es');
    expect(meetingPath('es', 'penalolen', 'mesa', 2)).toBe('/es/penalolen/mesa/sesiones/2');
    expect(minutesPath('es', 'penalolen', 'mesa', 2)).toBe('/es/penalolen/mesa/sesiones/2/acta');
    expect(minutesPath('en', 'penalolen', 'mesa', 2)).toBe('/en/penalolen/mesa/meetings/2/minutes');
    expect(minutesItemPath('es', 'penalolen', 'mesa', 2, 3)).toBe('/es/penalolen/mesa/sesiones/2/acta#tabla-3');
    expect(forumPagePath('es', 'penalolen', 'mesa', 'manage', 'seats')).toBe('/es/penalolen/mesa/gestion/cupos');
    expect(meetingPagePath('en', 'penalolen', 'mesa', 2, 'room')).toBe('/en/penalolen/mesa/meetings/2/room');
    expect(planPagePath('es', 'penalolen', 'plan-2021', 'responses')).toBe('/es/penalolen/plan-2021/respuestas');
    expect(sitePath('en', 'signIn')).toBe('/en/sign-in');
  });

  it('use the external id of a commitment, or its number', () => {
    expect(commitmentPath('es', 'penalolen', 'plan-2021', { externalId: 'CLPLN0001', number: 1 })).toBe(
      '/es/penalolen/plan-2021/compromisos/CLPLN0001',
    );
    expect(milestonePath('es', 'penalolen', 'plan-2021', { externalId: null, number: 3 }, 2)).toBe(
      '/es/penalolen/plan-2021/compromisos/c3/hitos/2',
    );
  });

  it('escape an external id', () => {
    expect(commitmentPath('es', 'x', 'p', { externalId: 'A/1 ñ', number: 1 })).toBe('/es/x/p/compromisos/A%2F1%20%C3%B1');
  });
});

describe('translatePath', () => {
  it('leads to the same page in the other language and back', () => {
    const spanish = '/es/penalolen/mesa/sesiones/2/acta?pagina=2#tabla-1';
    const english = '/en/penalolen/mesa/meetings/2/minutes?pagina=2#tabla-1';
    expect(translatePath(spanish, 'en')).toBe(english);
    expect(translatePath(english, 'es')).toBe(spanish);
  });

  it('mends a path word of the wrong language', () => {
    expect(translatePath('/es/penalolen/mesa/meetings/2/acta', 'es')).toBe('/es/penalolen/mesa/sesiones/2/acta');
  });

  it('leaves an opaque commitment id alone, but not the word for a new one', () => {
    expect(translatePath('/en/x/p/commitments/minutes/milestones/1', 'es')).toBe('/es/x/p/compromisos/minutes/hitos/1');
    expect(translatePath('/en/x/p/commitments/new', 'es')).toBe('/es/x/p/compromisos/nuevo');
  });

  it.each(['/graphql', '/health/ready', '/', '/files/minutes', '/esx/meetings'])('leaves %s alone', (path) => {
    expect(languageOfPath(path)).toBeNull();
    expect(translatePath(path, 'en')).toBe(path);
  });

  it('reads the language before a query', () => {
    expect(languageOfPath('/es?x=1')).toBe('es');
    expect(translatePath('/es?x=1', 'en')).toBe('/en?x=1');
  });
});
