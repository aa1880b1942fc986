import { useTranslation } from 'react-i18next';
import { useNavigation, useRevalidator } from 'react-router';

import { Button } from '@mesa/ui/Button';
import type { FollowedBallots } from '../../../apollo/follow-ballots.js';
import { type FollowLazily, useLive } from '../../../session/use-live.js';

const followLazily: FollowLazily<FollowedBallots> = async () => (await import('../../../apollo/follow-ballots.js')).followBallots;

interface LiveBallotProps {
  readonly id: string;
  readonly meetingForumId: string;
  /** How many had voted when the page was loaded. */
  readonly voted: number;
  readonly loadedAs: string;
}

/** That others voted, or that it was closed, is announced and waits to be let in: nothing that is being chosen moves. */
export function LiveBallot({ id, meetingForumId, voted, loadedAs }: LiveBallotProps) {
  const { t } = useTranslation('ballots');
  const { revalidate } = useRevalidator();
  // What this reader sent comes back as news too, a moment before the page shows it.
  const isOwn = useNavigation().state !== 'idle';
  const now = useLive(meetingForumId, loadedAs, followLazily)?.find((ballot) => ballot.id === id);
  const more = (now?.seats.filter(({ hasVoted }) => hasVoted).length ?? voted) - voted;
  const words = isOwn || !now ? null : now.state !== 'open' ? t('live.ended') : more > 0 ? t('live.more', { count: more }) : null;
  return (
    <>
      <p role="status">{words}</p>
      {words !== null && (
        <Button onClick={() => void revalidate()} type="button">
          {t('live.show')}
        </Button>
      )}
    </>
  );
}
