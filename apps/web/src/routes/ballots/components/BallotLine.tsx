import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { BallotLine_ballotFragment } from './BallotLine.generated.js';

/** A ballot in a list: its question, how it stands, and the way there. */
export function BallotLine({ ballot, href }: { ballot: BallotLine_ballotFragment; href: string }) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const { question, state, closesOn, isSecret, decision } = ballot;
  return (
    <Stack gap="s">
      <p>
        <Link href={href}>
          <OwnWords language={ballot.language}>{question}</OwnWords>
        </Link>
      </p>
      <FactLine
        facts={[
          <State key="state" tone={state === 'open' ? 'partial' : state === 'closed' ? 'good' : 'muted'}>{label('ballotState', state, language)}</State>,
          decision && label('decisionResult', decision.result, language),
          closesOn !== null && t('until', { day: formatDay(closesOn, language) }),
          isSecret && t('secretWord'),
        ]}
      />
    </Stack>
  );
}
