import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { commitmentPath, milestonePath, planPagePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import type { Outcome_changeFragment } from './Outcome.generated.js';
import { WordingTitle } from './WordingTitle.js';

interface OutcomeProps {
  readonly change: Outcome_changeFragment;
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** What became of what no longer stands, and where it goes on. */
export function Outcome({ change: { kind, amendment, to }, place }: OutcomeProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const href = ({ milestone, commitment }: Outcome_changeFragment['to'][number]) =>
    milestone ? milestonePath(language, place.jurisdiction, commitment.plan.slug, commitment, milestone.number) : commitmentPath(language, place.jurisdiction, commitment.plan.slug, commitment);
  return (
    <>
      {t(`outcome.${kind}`)}{' '}
      {to.map((wording, index) => (
        <Fragment key={wording.id}>
          {index > 0 && ', '}
          <Link href={href(wording)}><WordingTitle wording={wording} /></Link>
        </Fragment>
      ))}
      {to.length > 0 && '. '}
      <Link href={`${planPagePath(language, place.jurisdiction, place.plan, 'amendments')}/${amendment.number}`}>{t('outcome.amendment', { number: amendment.number })}</Link>.
    </>
  );
}
