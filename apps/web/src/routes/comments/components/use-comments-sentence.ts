import { useTranslation } from 'react-i18next';

import type { CommentsSentence_figuresFragment } from './CommentsSentence.generated.js';

/** "3 comentarios esperan respuesta. 1 está vencido." */
export function useCommentsSentence(): (figures: Pick<CommentsSentence_figuresFragment, 'awaiting' | 'overdue'>) => string {
  const { t } = useTranslation('comments');
  return ({ awaiting, overdue }) => {
    if (awaiting === 0) return t('sentence.noneAwaiting');
    return [t('sentence.awaiting', { count: awaiting }), overdue > 0 && t('sentence.overdue', { count: overdue })].filter(Boolean).join(' ');
  };
}
