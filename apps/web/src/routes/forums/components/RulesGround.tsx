import { useTranslation } from 'react-i18next';

import { forumPagePath, meetingPath } from '@mesa/domain/addresses';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { SourceLine } from '../../plans/components/SourceLine.js';
import type { RulesGround_rulesFragment } from './RulesGround.generated.js';

interface RulesGroundProps {
  readonly rules: RulesGround_rulesFragment;
  readonly jurisdiction: string;
  readonly forum: string;
}

/** Which decision adopted a version, and in which document it stands; what is not on record is said to be missing. */
export function RulesGround({ rules, jurisdiction, forum }: RulesGroundProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { sourceDocument, adoptingDecision } = rules;
  if (adoptingDecision === null) return sourceDocument ? <SourceLine source={sourceDocument} /> : <FactLine facts={[t('rules.noGround')]} />;
  const { officialNumber, decidedOn, meetingForum } = adoptingDecision;
  const ordinal = meetingForum?.ordinal ?? null;
  return (
    <>
      <FactLine
        facts={[
          <>{t('rules.adoptedBy')} <Link href={forumPagePath(language, jurisdiction, forum, 'decisions')}>{officialNumber ?? t('rules.decisionUnnumbered')}</Link></>,
          ordinal !== null && <Link href={meetingPath(language, jurisdiction, forum, ordinal)}>{t('rules.inMeeting', { ordinal })}</Link>,
          decidedOn && formatPartialDate(decidedOn, language),
        ]}
      />
      {sourceDocument && <SourceLine source={sourceDocument} />}
    </>
  );
}
