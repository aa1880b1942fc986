import { type Obligation, RULE_SOURCES } from '@mesa/domain/compliance/obligation';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

export const COMPLIANCE_GAP_AHEAD = 'compliance_gap_ahead';

export interface GapFacts {
  readonly forum: string;
  readonly obligation: Obligation;
  readonly dueOn: string;
  readonly link: string;
}

/** What is asked, of what: the rule as it stands at the beginning of a line, with the title of its subject. */
export function askedInWords({ rule, subject }: Pick<Obligation, 'rule' | 'subject'>, language: Language): string {
  const words = label('complianceRule', rule, language);
  const line = `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}`;
  return subject === null ? line : `${line} (${subject})`;
}

const TEXTS: Readonly<Record<Language, (facts: GapFacts) => MailText>> = {
  es: ({ forum, obligation, dueOn, link }) => ({
    subject: `${forum}: un plazo vence el ${formatDay(dueOn, 'es')}`,
    text: [
      `${forum} tiene un plazo que vence el ${formatDay(dueOn, 'es')}:`,
      '', `${askedInWords(obligation, 'es')}.`, `Fuente: ${label('ruleSource', RULE_SOURCES[obligation.rule], 'es')}.`,
      ...(obligation.asked !== null && obligation.counted !== null ? [`Hasta hoy constan ${obligation.counted} de ${obligation.asked}.`] : []), '',
      'Si no se cumple, la página pública de cumplimiento lo dirá al día siguiente. Qué cuenta, qué no y por qué:', '', link, '',
    ].join('\n'),
  }),
  en: ({ forum, obligation, dueOn, link }) => ({
    subject: `${forum}: a deadline ends on ${formatDay(dueOn, 'en')}`,
    text: [
      `${forum} has a deadline that ends on ${formatDay(dueOn, 'en')}:`,
      '', `${askedInWords(obligation, 'en')}.`, `Source: ${label('ruleSource', RULE_SOURCES[obligation.rule], 'en')}.`,
      ...(obligation.asked !== null && obligation.counted !== null ? [`So far ${obligation.counted} of ${obligation.asked} are on record.`] : []), '',
      'If it is not kept, the public compliance page will say so the day after. What counts, what does not and why:', '', link, '',
    ].join('\n'),
  }),
};

export const gapAheadMail = (language: Language, facts: GapFacts): MailText => TEXTS[language](facts);
