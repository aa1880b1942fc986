import { useTranslation } from 'react-i18next';

import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { BallotLine } from './BallotLine.js';
import type { BallotLine_ballotFragment } from './BallotLine.generated.js';

interface MeetingBallotLinesProps {
  readonly ballots: readonly (BallotLine_ballotFragment & { readonly id: string })[];
  readonly path: (id: string) => string;
}

/** The ballots of a meeting; nothing where there are none. */
export function MeetingBallotLines({ ballots, path }: MeetingBallotLinesProps) {
  const { t } = useTranslation('ballots');
  if (ballots.length === 0) return null;
  return (
    <Section id="ballots" title={t('open.listed')}>
      <Stack>
        {ballots.map((ballot) => (
          <BallotLine ballot={ballot} href={path(ballot.id)} key={ballot.id} />
        ))}
      </Stack>
    </Section>
  );
}
