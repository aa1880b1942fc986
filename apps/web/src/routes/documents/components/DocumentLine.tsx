import { useTranslation } from 'react-i18next';

import { fileTypeName } from '@mesa/domain/file-types';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { DocumentLine_documentFragment } from './DocumentLine.generated.js';
import { sizeInWords } from './file-words.js';

/** A document as author, title, date and link; one without a title goes by what it holds. */
export function DocumentLine({ document }: { readonly document: DocumentLine_documentFragment }) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const { title, description, author, published, url, filePath, mediaType, sizeBytes, visibility } = document;
  const name = title ?? description;
  const words = name === null ? t('untitled') : <OwnWords language={document.language} noted={title === null}>{name}</OwnWords>;
  const href = filePath ?? url;
  return (
    <Stack gap="s">
      <p>
        {href === null ? (
          words
        ) : (
          // Not a page of ours: the router must not fetch it.
          <a href={href} rel="noreferrer">
            {words}
          </a>
        )}
      </p>
      <FactLine
        facts={[
          t(`kind.${document.kind}`),
          author ?? t('noAuthor'),
          published ? formatPartialDate(published, language) : t('undated'),
          filePath !== null && t('download', { type: fileTypeName(mediaType), size: sizeInWords(sizeBytes, language) }),
          visibility === 'forum' && t('onlyForum'),
          visibility === 'secretariat' && t('onlySecretariat'),
        ]}
      />
    </Stack>
  );
}
