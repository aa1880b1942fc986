import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { commitmentPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { RelatedCommitment_commitmentFragment, RelatedCommitments_commitmentFragment } from './RelatedCommitments.generated.js';
import { WordingTitle } from './WordingTitle.js';

interface RelatedCommitmentsProps {
  readonly commitment: RelatedCommitments_commitmentFragment;
  /** What stands behind each that it points at: a button to take it away. */
  readonly end?: ((relationId: string) => ReactNode) | undefined;
}

/** Commitments of other plans that it points at, and those that point at it. */
export function RelatedCommitments({ commitment: { pointsAt, pointedAtBy }, end }: RelatedCommitmentsProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  return (
    <Stack list="ul" gap="m">
      {pointsAt.map(({ id, kind, other, otherTitle, otherPlan, otherUrl, language: own }) => (
        <li key={id}>
          {label('commitmentRelation', kind, language)}{' '}
          {other ? <Here commitment={other} /> : otherTitle === null ? t('related.unpublished') : <Elsewhere title={otherTitle} plan={otherPlan} url={otherUrl} language={own} />}
          {end?.(id)}
        </li>
      ))}
      {pointedAtBy.map(({ id, kind, commitment }) => commitment && (
        <li key={id}>
          {t(`related.by.${kind}`)} <Here commitment={commitment} />
        </li>
      ))}
    </Stack>
  );
}

function Here({ commitment }: { readonly commitment: RelatedCommitment_commitmentFragment }) {
  const { plan, wordingInForce, wordings } = commitment;
  return (
    <>
      <Link href={commitmentPath(useLanguage(), plan.jurisdiction.slug, plan.slug, commitment)}><WordingTitle wording={wordingInForce ?? wordings.at(-1) ?? null} /></Link>
      <FactLine facts={[<OwnWords language={plan.language} key="plan">{plan.title}</OwnWords>, plan.jurisdiction.name]} />
    </>
  );
}

function Elsewhere({ title, plan, url, language }: { readonly title: string; readonly plan: string | null; readonly url: string | null; readonly language: string }) {
  const words = <OwnWords language={language}>{title}</OwnWords>;
  return (
    <>
      {url === null ? words : <Link href={url}>{words}</Link>}
      <FactLine facts={[plan !== null && <OwnWords language={language} key="plan">{plan}</OwnWords>]} />
    </>
  );
}
