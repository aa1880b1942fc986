import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { SECTORS } from '@mesa/domain/vocabulary';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { useLanguage } from '../../../i18n/use-language.js';
import type { HeadcountList_headcountFragment } from './HeadcountList.generated.js';

/** Numbers as a source printed them. */
export function HeadcountList({ headcounts }: { readonly headcounts: readonly HeadcountList_headcountFragment[] }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const termOf = ({ benchName, sector }: HeadcountList_headcountFragment): string => {
    const known = SECTORS.find((one) => one === sector);
    return benchName ?? (known ? label('sector', known, language) : t('page.countTotal'));
  };
  return (
    <DefinitionList
      items={headcounts.map((headcount) => ({
        term: termOf(headcount),
        description: [headcount.attended !== null && t('page.attendedCount', { count: headcount.attended }), headcount.apologies !== null && t('page.apologies', { count: headcount.apologies })].filter(Boolean).join(', '),
      }))}
    />
  );
}
