import { RSVP_ANSWERS, type RsvpAnswer } from '@mesa/domain/vocabulary';
import { textOf } from '../../session/mutate.js';

/** What an answer's form says; an alternate is named only by who declines, and needs that were emptied are taken back. */
export function answerIn(form: FormData) {
  const answer: RsvpAnswer = RSVP_ANSWERS.find((one) => one === form.get('answer')) ?? 'attending';
  const needs = form.get('accessNeeds');
  return { answer, note: textOf(form, 'note'), accessNeeds: typeof needs === 'string' ? needs : null, alternateId: answer === 'not_attending' ? textOf(form, 'alternateId') : null };
}
