import { useTranslation } from 'react-i18next';

import type { ErrorReason } from '@mesa/domain/errors';
import type { words } from '../i18n/es.js';

/** Every closed reason has a sentence, or this does not compile. */
type Sentences = Readonly<Record<ErrorReason, string>>;
const complete = (sentences: (typeof words)['common']['reasons']): Sentences => sentences;

/** Says a closed reason of the API in the reader's language: what happened and what to do. */
export function useReason(): (reason: string | undefined) => string {
  const { t } = useTranslation();
  const sentences = complete(t('reasons', { returnObjects: true }) as (typeof words)['common']['reasons']);
  return (reason) => sentences[reason as ErrorReason] ?? sentences.unexpected;
}
