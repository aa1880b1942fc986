import { useTranslation } from 'react-i18next';

import { formatPartialDate } from '@mesa/domain/partial-date';
import { Details } from '@mesa/ui/Details';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { Citation_wordingFragment } from './Citation.generated.js';

interface CitationProps {
  readonly wording: Citation_wordingFragment;
  /** What it is about: "hito 1 del compromiso 2, Plan de acción…". */
  readonly about: string;
  /** Address of the commitment or milestone. */
  readonly page: string;
}

/** How to cite one version: its number, since when, its permanent address, and the hash that proves its words. */
export function Citation({ wording: { number, title, citation, inForce }, about, page }: CitationProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const since = inForce?.since ? t('cite.since', { date: formatPartialDate(inForce.since, language) }) : '';
  return (
    <Details summary={t('cite.title', { number })}>
      <Stack gap="s">
        <p>{t('cite.text', { title: title ?? t('untitled'), about, number, since })} <Link href={`${page}#wording-${number}`}>{t('cite.address')}</Link></p>
        <p>{t('cite.hash')} <code>{citation.hash}</code></p>
      </Stack>
    </Details>
  );
}
