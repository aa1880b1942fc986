import { useTranslation } from 'react-i18next';

import { sitePath } from '@mesa/domain/addresses';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Prose } from '@mesa/ui/Prose';
import { Quote } from '@mesa/ui/Quote';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { OpenBallot_ballotFragment } from './OpenBallot.generated.js';
import { SeatVoteForm } from './SeatVoteForm.js';
import { useRuleWords } from './use-rule-words.js';

interface OpenBallotProps {
  readonly ballot: OpenBallot_ballotFragment;
  readonly fault: FormFault | undefined;
  readonly formKey: string;
  /** Where to come back after signing in again. */
  readonly path: string;
}

/** What is asked, how it is decided, and the vote of the reader's own seats. The route's action does `actOnBallot`. */
export function OpenBallot({ ballot, fault, formKey, path }: OpenBallotProps) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const reason = useReason();
  const rules = useRuleWords(ballot);
  const { question, isSecret, state, viewerSeats } = ballot;
  const mine = viewerSeats.filter(({ mayVote }) => mayVote);
  return (
    <>
      <Quote size="large">
        <OwnWords language={ballot.language} noted>{question}</OwnWords>
      </Quote>
      {viewerSeats.length > 0 && (
        <Section id="vote" title={t('own.title')}>
          <Stack gap="l">
            {fault?.reason === 'fresh_sign_in_required' && (
              <p>
                <LinkButton href={`${sitePath(language, 'signIn')}?to=${encodeURIComponent(path)}`} variant="primary">{t('own.signInAgain')}</LinkButton>
              </p>
            )}
            {viewerSeats.filter(({ mayVote }) => !mayVote).map((seat) => (
              <p key={seat.seatId}>{t('own.may_not', { seat: seat.label || t('own.personal'), reason: reason(seat.reason ?? undefined) })}</p>
            ))}
            {mine.map((seat) => (
              <SeatVoteForm ballot={ballot} fault={fault?.values['seatId'] === seat.seatId ? fault : undefined} formKey={formKey} key={`${seat.seatId}-${formKey}`} seat={seat} />
            ))}
          </Stack>
        </Section>
      )}
      {state === 'open' && (
        <Section id="rule" title={t('rule.title')}>
          <Prose>
            <p>{rules.join(' ')}</p>
            <p>{t(isSecret ? 'secret' : 'public')}</p>
          </Prose>
        </Section>
      )}
    </>
  );
}
