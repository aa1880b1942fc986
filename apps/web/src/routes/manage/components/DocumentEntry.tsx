import { useTranslation } from 'react-i18next';

import { formatPartialDate } from '@mesa/domain/partial-date';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import type { DocumentEntry_documentFragment } from './DocumentEntry.generated.js';

interface DocumentEntryProps {
  readonly label: string;
  /** Public documents of the forum. */
  readonly documents: readonly DocumentEntry_documentFragment[];
  /** The one on record; it may be kept by another forum. */
  readonly chosen?: DocumentEntry_documentFragment | null | undefined;
}

/** On which document a record rests, of those that everybody may read. */
export function DocumentEntry({ label, documents, chosen = null }: DocumentEntryProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const offered = chosen === null || documents.some(({ id }) => id === chosen.id) ? documents : [chosen, ...documents];
  const named = ({ author, title, fileName, url, published }: DocumentEntry_documentFragment): string =>
    [author, title ?? fileName ?? url, published && formatPartialDate(published, language)].filter(Boolean).join(', ');
  return (
    <ChoiceEntry
      name="sourceDocumentId"
      label={label}
      hint={t('sourceHint')}
      value={chosen?.id}
      placeholder={t('noSource')}
      options={offered.map((document) => ({ value: document.id, label: named(document) }))}
    />
  );
}
