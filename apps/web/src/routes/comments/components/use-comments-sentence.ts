import { useTranslation } from 'react-i18next';

import type { CommentsSentence_figuresFragment } from './CommentsSentence.generated.js';

/** "3 comentarios esperan respuesta. 1 está vencido. De 1 respuesta se dijo que no responde." */
export function useCommentsSentence(): (figures: Pick<CommentsSentence_figuresFragment, 'awaiting' | 'overdue'> & { readonly objected?: number }) => string {
  const { t } = useTranslation('comments');
  return ({ awaiting, overdue, objected = 0 }) =>
    [awaiting === 0 ? t('sentence.noneAwaiting') : t('sentence.awaiting', { count: awaiting }), overdue > 0 && t('sentence.overdue', { count: overdue }), objected > 0 && t('sentence.objected', { count: objected })].filter(Boolean).join(' ');
}
