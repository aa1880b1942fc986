import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceEntry } from './ChoiceEntry.js';

/** In which language the texts of the form are written: the page's, unless one is on record. */
export function LanguageEntry({ label: own, value }: { readonly label?: string | undefined; readonly value?: string | undefined }) {
  const { t } = useTranslation('manage');
  const page = useLanguage();
  const options = LANGUAGES.map((language) => ({ value: language as string, label: label('language', language, page) }));
  const onRecord = value === undefined || value === 'und' ? page : value;
  const other = options.some((option) => option.value === onRecord) ? [] : [{ value: onRecord, label: onRecord }];
  return <ChoiceEntry name="language" label={own ?? t('fields.language')} required value={onRecord} options={[...options, ...other]} />;
}
