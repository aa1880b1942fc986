import { useTranslation } from 'react-i18next';

import { sitePath } from '@mesa/domain/addresses';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { OwnVotes_ballotFragment } from './OwnVotes.generated.js';
import { SeatVoteForm } from './SeatVoteForm.js';

interface OwnVotesProps {
  readonly ballot: OwnVotes_ballotFragment;
  readonly fault: FormFault | undefined;
  readonly formKey: string;
  /** Where to come back after signing in again. */
  readonly path: string;
}

/** A vote for each of the reader's own seats, or why it has none to give. The route's action does `actOnBallot`. */
export function OwnVotes({ ballot, fault, formKey, path }: OwnVotesProps) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const reason = useReason();
  const { viewerSeats } = ballot;
  return (
    <Stack gap="l">
      {fault?.reason === 'fresh_sign_in_required' && (
        <p>
          <LinkButton href={`${sitePath(language, 'signIn')}?to=${encodeURIComponent(path)}`} variant="primary">{t('own.signInAgain')}</LinkButton>
        </p>
      )}
      {viewerSeats.filter(({ mayVote }) => !mayVote).map((seat) => (
        <p key={seat.seatId}>{t('own.may_not', { seat: seat.label || t('own.personal'), reason: reason(seat.reason ?? undefined) })}</p>
      ))}
      {viewerSeats.filter(({ mayVote }) => mayVote).map((seat) => (
        <SeatVoteForm ballot={ballot} fault={fault?.values['seatId'] === seat.seatId ? fault : undefined} formKey={formKey} key={seat.seatId} seat={seat} />
      ))}
    </Stack>
  );
}
