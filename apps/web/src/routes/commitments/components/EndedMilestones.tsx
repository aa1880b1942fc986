import { useTranslation } from 'react-i18next';

import { type CommitmentAddress, milestonePath } from '@mesa/domain/addresses';
import { DataTable } from '@mesa/ui/DataTable';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import type { EndedMilestones_milestoneFragment } from './EndedMilestones.generated.js';
import { Outcome } from './Outcome.js';
import { WordingTitle } from './WordingTitle.js';

interface EndedMilestonesProps {
  readonly commitment: CommitmentAddress;
  readonly milestones: readonly EndedMilestones_milestoneFragment[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** The wording that tells most of a milestone that does not stand: the one that was taken away, else the last proposed. */
const lastOf = ({ wordings }: EndedMilestones_milestoneFragment) => wordings.findLast(({ endedBy }) => endedBy) ?? wordings.at(-1) ?? null;

/** Milestones that do not stand: each keeps its page and says what became of it. */
export function EndedMilestones({ commitment, milestones, place }: EndedMilestonesProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const rows = milestones.filter(({ wordingInForce }) => !wordingInForce).map((milestone) => ({ milestone, last: lastOf(milestone) }));
  if (rows.length === 0) return null;
  return (
    <Section id="ended" title={t('ended.title')} wide>
      <DataTable
        caption={t('ended.title')}
        captionHidden
        columns={[
          { key: 'milestone', header: t('ended.milestone'), rowHeader: true, cell: ({ milestone, last }) => <Link href={milestonePath(language, place.jurisdiction, place.plan, commitment, milestone.number)}><WordingTitle wording={last} /></Link> },
          { key: 'outcome', header: t('ended.outcome'), cell: ({ last }) => <Fate last={last} place={place} /> },
        ]}
        groups={[{ key: 'all', rows }]}
        rowKey={({ milestone }) => milestone.id}
      />
    </Section>
  );
}

function Fate({ last, place }: { last: ReturnType<typeof lastOf>; place: EndedMilestonesProps['place'] }) {
  const { t } = useTranslation('commitments');
  if (last?.endedBy) return <Outcome change={last.endedBy} place={place} />;
  if (!last?.madeBy) return t('ended.unknown');
  const { number, state } = last.madeBy.amendment;
  return t(state === 'proposed' ? 'ended.proposed' : 'ended.neverInForce', { number });
}
