import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { TranslatableText } from '../translatable-texts.js';

/** Texts, and into which languages they have been put. */
export function TranslationsTable({ texts }: { readonly texts: readonly TranslatableText[] }) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const languageWord = (tag: string): string => {
    const known = LANGUAGES.find((one) => one === tag.split('-')[0]);
    return known ? label('language', known, language) : t('translations.unknownLanguage');
  };
  const into = ({ translations }: TranslatableText) => translations.map((one) => `${languageWord(one.language)} (${label('translator', one.translator, language)})`).join(', ');
  return (
    <DataTable
      caption={t('translations.list')}
      captionHidden
      columns={[
        { key: 'text', header: t('translations.fields.text'), rowHeader: true, cell: (one) => <><OwnWords language={one.language}>{shortened(one.text)}</OwnWords><FactLine facts={[t(`translations.field.${one.field}`), languageWord(one.language)]} /></> },
        { key: 'into', header: t('translations.into'), cell: (one) => into(one) || t('translations.notYet') },
        { key: 'act', header: t('acts'), cell: (one) => <Link href={`?edit=${encodeURIComponent(one.key)}`} aria-label={t('translations.translateThis', { text: shortened(one.text) })}>{t('translations.translate')}</Link> },
      ]}
      groups={[{ key: 'all', rows: texts }]}
      rowKey={(one) => one.key}
    />
  );
}

/** As much of a text as tells it from another. */
const LONGEST = 120;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
