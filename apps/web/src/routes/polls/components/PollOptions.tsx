import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { label } from '@mesa/domain/labels';
import type { QuorumState } from '@mesa/domain/vocabulary';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import type { Tone } from '@mesa/ui/Glyph';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { quorumInWords, zoneInWords } from '../poll-words.js';
import { OwnTime } from './OwnTime.js';
import type { PollOptions_pollFragment } from './PollOptions.generated.js';

const TONES: Readonly<Record<QuorumState, Tone>> = { met: 'good', missed: 'muted', unknown: 'neutral' };

type Option = PollOptions_pollFragment['options'][number];

interface PollOptionsProps {
  readonly poll: PollOptions_pollFragment;
  /** What can be done with a date; none for who only reads. */
  readonly act?: ((option: Option) => ReactNode) | undefined;
}

/** Which dates make quorum, in a sentence; then each with its count. */
export function PollOptions({ poll, act }: PollOptionsProps) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  return (
    <Stack>
      <p>{quorumInWords(t, poll.options, language)}</p>
      <DataTable
        caption={t('options.caption')}
        captionHidden
        columns={[
          {
            key: 'date', header: t('options.date'), rowHeader: true,
            cell: ({ day, from, startsAt }: Option) => (
              <>
                {`${formatDay(day, language, { weekday: true })}, ${from}`}
                <FactLine facts={[<span key="zone">{zoneInWords(t, poll.timeZone)} <OwnTime startsAt={startsAt} timeZone={poll.timeZone} /></span>]} />
              </>
            ),
          },
          { key: 'yes', header: label('pollAnswer', 'yes', language), align: 'end', cell: ({ yes }: Option) => yes },
          { key: 'ifNeeded', header: label('pollAnswer', 'if_needed', language), align: 'end', cell: ({ ifNeeded }: Option) => ifNeeded },
          { key: 'no', header: label('pollAnswer', 'no', language), align: 'end', cell: ({ no }: Option) => no },
          { key: 'quorum', header: t('options.quorum'), cell: (option: Option) => <OptionQuorum option={option} /> },
          ...(act ? [{ key: 'act', header: t('options.act'), cell: act }] : []),
        ]}
        groups={[{ key: 'all', rows: poll.options }]}
        rowKey={({ id }) => id}
      />
    </Stack>
  );
}

/** Whether it makes quorum, and what is wanting of each bench. */
function OptionQuorum({ option: { quorum, quorumIfNeeded } }: { readonly option: Option }) {
  const { t } = useTranslation('polls');
  const missing = quorum.byBench.filter((bench) => bench.state === 'missed').map((bench) => t('options.missingOf', { count: bench.missing, bench: bench.name }));
  const wanting = quorum.state === 'missed' && missing.length === 0 ? [t('options.missing', { count: quorum.missing })] : missing;
  return (
    <>
      <State tone={TONES[quorum.state]}>{t(`options.state.${quorum.state}`)}</State>
      <FactLine facts={[...wanting, quorum.state === 'missed' && quorumIfNeeded.state === 'met' && t('options.ifNeeded')]} />
    </>
  );
}
