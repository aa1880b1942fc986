import { useTranslation } from 'react-i18next';

import { type CommitmentAddress, commitmentPath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { LinkButton } from '@mesa/ui/LinkButton';
import { useLanguage } from '../../../i18n/use-language.js';

interface DraftLinkProps {
  readonly plan: { readonly slug: string; readonly jurisdiction: { readonly slug: string } };
  readonly commitment: CommitmentAddress;
}

/** Leads to where a commitment's draft is written. */
export function DraftLink({ plan, commitment }: DraftLinkProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  return (
    <p>
      <LinkButton href={`${commitmentPath(language, plan.jurisdiction.slug, plan.slug, commitment)}/${PATH_WORDS.edit[language]}`} variant="primary">
        {t('draft.open')}
      </LinkButton>
    </p>
  );
}
