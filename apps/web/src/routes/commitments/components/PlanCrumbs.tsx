import { useTranslation } from 'react-i18next';

import { type CommitmentAddress, commitmentPath, jurisdictionPath, planPagePath, planPath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { useLanguage } from '../../../i18n/use-language.js';
import type { PlanFrame_planFragment } from '../../plans/components/PlanFrame.generated.js';

interface PlanCrumbsProps {
  readonly plan: PlanFrame_planFragment;
  /** The commitment that the page belongs to, where it is not the commitment's own. */
  readonly commitment?: (CommitmentAddress & { readonly title: string }) | undefined;
}

/** The way back up, from a page of a plan. */
export function PlanCrumbs({ plan: { slug, title, state, jurisdiction }, commitment }: PlanCrumbsProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const home = state === 'drafting' ? planPagePath(language, jurisdiction.slug, slug, 'edit') : planPath(language, jurisdiction.slug, slug);
  return (
    <Breadcrumbs
      label={t('breadcrumbs')}
      items={[
        { href: jurisdictionPath(language, jurisdiction.slug), label: jurisdiction.name },
        { href: home, label: title },
        ...(commitment ? [{ href: commitmentPath(language, jurisdiction.slug, slug, commitment), label: commitment.title }] : []),
      ]}
    />
  );
}
