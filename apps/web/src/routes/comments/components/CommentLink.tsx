import { useTranslation } from 'react-i18next';

import { PATH_WORDS } from '@mesa/domain/path-words';
import { LinkButton } from '@mesa/ui/LinkButton';
import { useLanguage } from '../../../i18n/use-language.js';

/** From the page of a commitment or milestone to the form where it is commented. */
export function CommentLink({ page }: { /** Address of that page. */ readonly page: string }) {
  const { t } = useTranslation('comments');
  return (
    <p>
      <LinkButton href={`${page}/${PATH_WORDS.comments[useLanguage()]}#comment`} variant="primary">
        {t('form.title')}
      </LinkButton>
    </p>
  );
}
