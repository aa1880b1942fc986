import { useTranslation } from 'react-i18next';

import { formatPartialDate } from '@mesa/domain/partial-date';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import type { DecisionEntry_decisionFragment } from './DecisionEntry.generated.js';

interface DecisionEntryProps {
  readonly label: string;
  /** Those that the forum adopted. */
  readonly decisions: readonly DecisionEntry_decisionFragment[];
}

/** As much of a decision as tells it from another. */
const LONGEST = 80;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

/** By which decision of the forum. */
export function DecisionEntry({ label, decisions }: DecisionEntryProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const named = ({ officialNumber, text, decidedOn, meetingForum }: DecisionEntry_decisionFragment): string =>
    [
      officialNumber,
      meetingForum && meetingForum.ordinal !== null && t('decision.inMeeting', { ordinal: meetingForum.ordinal }),
      decidedOn && formatPartialDate(decidedOn, language),
      text && shortened(text),
    ]
      .filter(Boolean)
      .join(', ');
  return <ChoiceEntry name="adoptingDecisionId" label={label} hint={t('decision.hint')} placeholder={t('decision.none')} options={decisions.map((decision) => ({ value: decision.id, label: named(decision) }))} />;
}
