import { useTranslation } from 'react-i18next';

import { administrationsDuring } from '@mesa/domain/compliance/compliance';
import type { EvidencePlace } from '@mesa/domain/compliance/evidence-words';
import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { atStart } from '@mesa/domain/text';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import styles from './Compliance.module.css';
import { EvidenceLine } from './EvidenceLine.js';
import { obligationSentence, whyWords } from './obligation-words.js';
import type { ObligationEntry_administrationFragment, ObligationEntry_obligationFragment } from './ObligationEntry.generated.js';

const TONES: Readonly<Record<ObligationEntry_obligationFragment['state'], Tone>> = { kept: 'good', due: 'neutral', missed: 'late', unknown: 'muted' };

/** What these ask is asked of one meeting, which is named as their evidence. */
const OF_A_MEETING: ReadonlySet<ObligationEntry_obligationFragment['rule']> = new Set(['notice_given', 'minutes_circulated', 'minutes_published']);

/** More is behind one press. */
const IN_SIGHT = 6;

interface ObligationEntryProps {
  readonly obligation: ObligationEntry_obligationFragment;
  readonly administrations: readonly ObligationEntry_administrationFragment[];
  readonly today: string;
  readonly at: EvidencePlace;
}

/** One stretch of a rule: how it stands, by when, what counts and what does not. */
export function ObligationEntry({ obligation, administrations, today, at }: ObligationEntryProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const { rule, state, subject, subjectLanguage, evidence, daysLeft, from, until } = obligation;
  const inOffice = state === 'missed' ? administrationsDuring(administrations, from, until ?? today) : [];
  const isOfMeeting = OF_A_MEETING.has(rule);
  const lines = evidence.map((one) => <EvidenceLine at={at} evidence={one} isPlain={isOfMeeting} key={`${one.kind}:${one.id}`} />);
  return (
    <li className={styles.obligation}>
      <p>
        <State tone={TONES[state]}>{atStart(label('obligationState', state, language), language)}{state === 'unknown' && '.'}</State>
        {' '}
        {subject !== null && !isOfMeeting && <><OwnWords language={subjectLanguage}>{subject}</OwnWords>{'. '}</>}
        {obligationSentence(t, obligation, language)}
      </p>
      <FactLine
        facts={[
          daysLeft !== null && t('daysLeft', { count: daysLeft }),
          whyWords(obligation, language),
          inOffice.length > 0 && t('inOffice', { names: inOffice.map((one) => t('administration', { name: one.name ?? t('unnamed'), period: periodOf(one, language) })).join('; ') }),
        ]}
      />
      {lines.length > 0 && <ul className={styles.evidence}>{lines.slice(0, IN_SIGHT)}</ul>}
      {lines.length > IN_SIGHT && (
        <Details summary={t('moreEvidence', { count: lines.length - IN_SIGHT })}>
          <ul className={styles.evidence}>{lines.slice(IN_SIGHT)}</ul>
        </Details>
      )}
    </li>
  );
}

const periodOf = ({ started, ended }: ObligationEntry_administrationFragment, language: Parameters<typeof formatPartialDate>[1]): string =>
  [started === null ? '' : formatPartialDate(started, language), ended === null ? '' : formatPartialDate(ended, language)].join('–');
