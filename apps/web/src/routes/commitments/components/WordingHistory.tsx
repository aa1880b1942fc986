import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import type { Tone } from '@mesa/ui/Glyph';
import { Details } from '@mesa/ui/Details';
import { Stack } from '@mesa/ui/Stack';
import { Timeline, type TimelineEntry } from '@mesa/ui/Timeline';
import { useLanguage } from '../../../i18n/use-language.js';
import { AmendmentFacts } from '../../amendments/components/AmendmentFacts.js';
import { TextDiff } from '../../amendments/components/TextDiff.js';
import { SourceLine } from '../../plans/components/SourceLine.js';
import { type Pinned, usePinnedEntries } from './use-pinned-entries.js';
import { WordingBlock } from './WordingBlock.js';
import type { WordingHistory_wordingFragment } from './WordingHistory.generated.js';

export interface WordingHistoryProps extends Pinned {
  /** Every version, the first first. */
  readonly wordings: readonly WordingHistory_wordingFragment[];
}

const TONES: Readonly<Record<WordingHistory_wordingFragment['state'], Tone>> = {
  draft: 'partial',
  proposed: 'partial',
  in_force: 'good',
  superseded: 'neutral',
  rejected: 'muted',
  withdrawn: 'muted',
};

/** Versions, amendments, statements, contestations, comments and responses along one line, the latest on top, each pinned to its wording. */
export function WordingHistory({ wordings, ...pinned }: WordingHistoryProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const about = usePinnedEntries(pinned);
  const entries = wordings.toReversed().flatMap((wording): TimelineEntry[] => [
    ...about(wording),
    {
      key: wording.id,
      id: `wording-${wording.number}`,
      date: wording.madeBy?.amendment.effective ? formatPartialDate(wording.madeBy.amendment.effective, language) : '',
      title: t('history.wording', { number: wording.number, state: wording.endedBy?.kind === 'drop' ? t('history.dropped') : label('wordingState', wording.state, language) }),
      tone: TONES[wording.state],
      children: <Version wording={wording} previous={previousOf(wording, wordings)} place={pinned.place} />,
    },
  ]);
  return <Timeline entries={entries} />;
}

/** What it took the place of: the version that its change names, else the one before it. */
function previousOf(wording: WordingHistory_wordingFragment, wordings: readonly WordingHistory_wordingFragment[]): WordingHistory_wordingFragment | undefined {
  const named = wording.madeBy?.from.map(({ id }) => id);
  return wordings.findLast(({ id, number }) => (named ? named.includes(id) : number < wording.number));
}

function Version({ wording, previous, place }: { wording: WordingHistory_wordingFragment; previous: WordingHistory_wordingFragment | undefined; place: WordingHistoryProps['place'] }) {
  const { t } = useTranslation('commitments');
  const differs = previous && previous.text !== null && wording.text !== null && previous.text !== wording.text;
  return (
    <Stack gap="m">
      {wording.madeBy && <AmendmentFacts change={wording.madeBy} place={place} />}
      {wording.state === 'in_force' || wording.state === 'draft' ? (
        <p>{t('history.above')}</p>
      ) : (
        <WordingBlock wording={wording} />
      )}
      {differs && (
        <Details summary={t('history.difference', { number: previous.number })}>
          <TextDiff before={previous.text ?? ''} after={wording.text ?? ''} language={wording.language} />
        </Details>
      )}
      {wording.source && <SourceLine source={wording.source} />}
    </Stack>
  );
}
