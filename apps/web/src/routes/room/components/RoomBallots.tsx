import { useTranslation } from 'react-i18next';

import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import type { FormFault } from '../../../session/mutate.js';
import { BallotLine } from '../../ballots/components/BallotLine.js';
import type { BallotLine_ballotFragment } from '../../ballots/components/BallotLine.generated.js';
import { OwnVotes } from '../../ballots/components/OwnVotes.js';
import type { OwnVotes_ballotFragment } from '../../ballots/components/OwnVotes.generated.js';

interface RoomBallotsProps {
  readonly ballots: readonly (BallotLine_ballotFragment & OwnVotes_ballotFragment)[];
  readonly fault: FormFault | undefined;
  readonly formKey: string;
  /** The room's address, where its reader comes back after signing in again. */
  readonly here: string;
  readonly path: (id: string) => string;
}

/** What is being voted now, with the vote of the reader's own seats; nothing while nothing is. */
export function RoomBallots({ ballots, fault, formKey, here, path }: RoomBallotsProps) {
  const { t } = useTranslation('ballots');
  if (ballots.length === 0) return null;
  return (
    <Section id="ballots" title={t('open.listed')}>
      <Stack gap="l">
        {ballots.map((ballot) => (
          <Stack key={ballot.id}>
            <BallotLine ballot={ballot} href={path(ballot.id)} />
            <OwnVotes ballot={ballot} fault={fault?.values['ballotId'] === ballot.id ? fault : undefined} formKey={formKey} path={here} />
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
