import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { EmptyState } from '@mesa/ui/EmptyState';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import type { CommentingOfReader } from '../commenting.js';
import { CommentForm, type CommentFormProps } from './CommentForm.js';

interface CommentingOrWhyProps extends Omit<CommentFormProps, 'commenting'> {
  /** Null for who is not signed in. */
  readonly commenting: CommentingOfReader;
}

/** The form to comment, or why there is none for this reader and what to do about it. */
export function CommentingOrWhy({ commenting, ...form }: CommentingOrWhyProps) {
  const { t } = useTranslation('comments');
  return (
    <Section id="comment" title={t('form.title')}>
      {commenting?.allowed ? <CommentForm {...form} commenting={commenting} /> : <Why commenting={commenting} />}
    </Section>
  );
}

function Why({ commenting }: { commenting: CommentingOfReader }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  if (commenting) return <EmptyState>{commenting.openPhases.length === 0 ? t('form.closed') : t('form.notAllowed')}</EmptyState>;
  const signIn = `${sitePath(language, 'signIn')}?to=${encodeURIComponent(`${pathname}${search}#comment`)}`;
  return <EmptyState action={<LinkButton href={signIn}>{t('form.signInAction')}</LinkButton>}>{t('form.signIn')}</EmptyState>;
}
