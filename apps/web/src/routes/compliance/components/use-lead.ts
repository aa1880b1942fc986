import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import type { Language } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import { lastDay, whyWords } from './obligation-words.js';
import type { ObligationEntry_obligationFragment } from './ObligationEntry.generated.js';
import type { RuleSection_standingFragment } from './RuleSection.generated.js';

type Standing = RuleSection_standingFragment & { readonly obligations: readonly ObligationEntry_obligationFragment[] };

/** What is the case, in a sentence or two: whether the forum meets, and how much else is missed or due. */
export function useLead(standings: readonly Standing[]): string {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const [meets] = standings.find(({ rule }) => rule === 'forum_meets')?.obligations ?? [];
  const all = standings.flatMap(({ obligations }) => obligations);
  const count = (state: ObligationEntry_obligationFragment['state']): number => all.filter((one) => one.state === state).length;
  return `${meetsWords(t, meets, language)} ${t('lead.counts', { missed: t('lead.missed', { count: count('missed') }), due: t('lead.due', { count: count('due') }), unknown: t('lead.unknown', { count: count('unknown') }) })}`;
}

function meetsWords(t: ReturnType<typeof useTranslation<'compliance'>>['t'], meets: ObligationEntry_obligationFragment | undefined, language: Language): string {
  if (!meets || meets.from === null) return t('lead.noDates');
  const last = meets.evidence.find(({ outcome }) => outcome === 'counts');
  const hasMet = last !== undefined;
  // As it was given: a month is not its last day.
  const facts = { from: last?.on ? formatPartialDate(last.on, language) : formatDay(meets.from, language), day: lastDay(t, meets, language) };
  switch (meets.state) {
    case 'missed':
      return t(hasMet ? 'lead.gap' : 'lead.neverMet', facts);
    case 'due':
      return t(hasMet ? 'lead.meets' : 'lead.notYetMet', facts);
    case 'kept':
      return t('lead.kept', facts);
    case 'unknown':
      return t('lead.uncertain', { ...facts, why: whyWords(meets, language) });
  }
}
