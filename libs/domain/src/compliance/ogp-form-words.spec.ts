import { describe, expect, it } from '@jest/globals';

import { evidenceName, evidencePath, shortenedEvidence } from './evidence-words.js';
import { entry, FORM_QUESTIONS } from './ogp-form.js';
import { countedWords, formParts, missingWords, OGP_FORM_WORDS, waitingIn } from './ogp-form-words.js';

describe('the words of the forms', () => {
  it('say a count where there is one, of a whole that there is', () => {
    expect(countedWords({ question: 'milestones_completed', count: 1, of: 3 }, 'es')).toBe('1 de 3 hitos.');
    expect(countedWords({ question: 'open_to_contributions', count: 0, of: null }, 'en')).toBe('Comments in the phases of co-creation: 0.');
    expect([countedWords({ question: 'milestones_completed', count: 0, of: 0 }, 'es'), countedWords({ question: 'lessons', count: 2, of: 3 }, 'es'), countedWords({ question: 'milestones_completed', count: null, of: 3 }, 'es')]).toEqual([null, null, null]);
  });

  it('say what is missing, and nothing where nothing is', () => {
    expect(missingWords({ missing: ['rules', 'seats'] }, 'es')).toBe('Falta: su reglamento; sus cupos.');
    expect(missingWords({ missing: [] }, 'en')).toBeNull();
  });

  it('count what waits for a person', () => {
    const entries = [entry('lessons', 'judgement'), entry('completion', 'unknown'), entry('forum_exists', 'yes'), entry('difficulties', 'stated')];
    expect([waitingIn(entries), waitingIn([])]).toEqual([2, 0]);
    expect([0, 1, 2].map((waiting) => OGP_FORM_WORDS.en.lead(waiting, 4))).toEqual(['What is published answers all 4 questions.', 'Of 4 questions, 1 waits for somebody’s judgement or for what is not on record.', 'Of 4 questions, 2 wait for somebody’s judgement or for what is not on record.']);
  });

  it('part what is asked of the plan from what is asked of each commitment, however many questions that are', () => {
    const design = FORM_QUESTIONS.filter((question) => question.startsWith('commitment_')).map((question) => entry(question, 'judgement'));
    const { ofPlan, ofCommitments } = formParts([entry('forum_exists', 'yes'), ...design, ...design]);
    expect([ofPlan.length, ofCommitments.map((group) => group.length)]).toEqual([1, [4, 4]]);
    expect(formParts([])).toEqual({ ofPlan: [], ofCommitments: [] });
  });
});

describe('evidence', () => {
  it('is named, and leads to its page where it has one', () => {
    const at = { jurisdiction: 'penalolen', forum: 'mesa' };
    expect(evidenceName({ kind: 'meeting', ordinal: 2 }, 'es')).toBe('Sesión 2');
    expect(evidenceName({ kind: 'statement', ordinal: null, author: 'monitoring_body', completion: 'completed' }, 'en')).toMatch(/^[A-Z].+: completed$/);
    expect(evidencePath({ kind: 'meeting', ordinal: 2 }, at, 'es')).toBe('/es/penalolen/mesa/sesiones/2');
    expect([evidencePath({ kind: 'amendment', ordinal: 1 }, at, 'es'), evidencePath({ kind: 'assessment', ordinal: null }, at, 'es'), evidencePath({ kind: 'meeting', ordinal: null }, at, 'es')]).toEqual([null, null, null]);
    expect(evidencePath({ kind: 'assessment', ordinal: null }, { ...at, plan: 'plan-1', commitment: 'c 2' }, 'en')).toBe('/en/penalolen/plan-1/commitments/c%202');
    expect([shortenedEvidence('Uno.\n\nDos.'), shortenedEvidence('🙂'.repeat(121))]).toEqual(['Uno. Dos', `${'🙂'.repeat(120)}…`]);
  });
});
