import { useTranslation } from 'react-i18next';

import { standingOn } from '@mesa/domain/as-of';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { WordingBlock } from './WordingBlock.js';
import type { WordingsAsOf_wordingFragment } from './WordingsAsOf.generated.js';

interface WordingsAsOfProps {
  /** Every version, the first first. */
  readonly wordings: readonly WordingsAsOf_wordingFragment[];
  /** ISO day of the jurisdiction. */
  readonly day: string;
}

/** The words that stood on a day: those among which no source decides all of them, and said so. */
export function WordingsAsOf({ wordings, day }: WordingsAsOfProps) {
  const { t } = useTranslation('commitments');
  const standing = standingOn(wordings, day);
  if (standing.wordings.length === 0) return <p>{t('asOf.none')}</p>;
  return (
    <Stack gap="l">
      {!standing.isCertain && <p>{t('asOf.uncertain', { count: standing.wordings.length })}</p>}
      {standing.wordings.map((wording) => (
        <Stack gap="s" key={wording.id}>
          <Version wording={wording} />
          <WordingBlock wording={wording} />
        </Stack>
      ))}
    </Stack>
  );
}

function Version({ wording: { number, inForce } }: { readonly wording: WordingsAsOf_wordingFragment }) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  return (
    <FactLine
      facts={[
        t('asOf.version', { number }),
        inForce && (inForce.since ? t('asOf.since', { date: formatPartialDate(inForce.since, language) }) : t('asOf.sinceUnknown')),
        inForce?.ended && (inForce.until ? t('asOf.until', { date: formatPartialDate(inForce.until, language) }) : t('asOf.untilUnknown')),
      ]}
    />
  );
}
