import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@mesa/domain/vocabulary';

import { actionEscalatedMail } from '../actions/action.mail.js';
import { BALLOT_MAILS, ballotMail } from '../ballots/ballot.mail.js';
import { ALTERNATE_MAIL, ENTERED_MAIL, rsvpMail } from '../convocations/rsvp.mail.js';
import { POLL_MAILS, pollMail } from '../polls/date-poll.mail.js';

const LINK = 'https://mesa.example.org/es/enlace?token=secreto';
const FORUM = 'Mesa de Gobierno Abierto';
const BECAUSE = { es: /^Recibe este correo porque .+\.$|\. Recibe este correo porque .+\.$/m, en: /^You get this mail because .+\.$|\. You get this mail because .+\.$/m };

const rsvp = { forum: FORUM, title: null, day: '2026-03-17', from: '19:00', place: null, timeZone: 'America/Santiago', seat: 'Juntas de vecinos', namer: null, answer: 'attending' } as const;
const poll = { name: 'Rosa', seat: 'Juntas de vecinos', forum: FORUM, title: 'Sesión de abril', deadlineOn: '2026-03-20', dates: [{ day: '2026-04-02', from: '19:00' }], timeZone: 'America/Santiago', reason: null, link: LINK };
const ballot = { forum: FORUM, question: '¿Se aprueba?', closesOn: '2026-03-20', isSecret: true, link: LINK };
const action = { forum: FORUM, number: 3, text: 'Preparar la pauta', owner: null, due: '2026-03-20', escalatedTo: 'co_chairs', link: LINK } as const;

/** Mails that do not pass through the notifications, which say it of themselves. */
const DIRECT = LANGUAGES.flatMap((language) => [
  ...POLL_MAILS.map((mail) => ({ mail, language, text: pollMail(mail, language, poll) })),
  ...BALLOT_MAILS.map((mail) => ({ mail, language, text: ballotMail(mail, language, ballot) })),
  ...([ALTERNATE_MAIL, ENTERED_MAIL] as const).map((mail) => ({ mail, language, text: rsvpMail(mail, language, rsvp, LINK) })),
  { mail: 'action_escalated', language, text: actionEscalatedMail(language, action) },
]);

describe('a mail of an act', () => {
  it.each(DIRECT)('$mail in $language says why it comes and from which forum, and keeps its secret out of the subject', ({ language, text: { subject, text } }) => {
    expect(text).toMatch(BECAUSE[language]);
    expect(subject + text).toContain(FORUM);
    expect(subject).not.toContain('token');
  });
});
