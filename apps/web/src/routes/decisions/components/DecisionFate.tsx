import { useTranslation } from 'react-i18next';

import { forumPagePath, planPagePath } from '@mesa/domain/addresses';
import { formatDay } from '@mesa/domain/local-time';
import { Details } from '@mesa/ui/Details';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { ActionLine } from '../../actions/components/ActionLine.js';
import type { DecisionFate_decisionFragment } from './DecisionFate.generated.js';

interface DecisionFateProps {
  readonly decision: DecisionFate_decisionFragment;
  readonly jurisdiction: string;
  readonly forum: string;
}

/** What became of a decision: who took on what, which words of the plan it changed, which rules it adopted. */
export function DecisionFate({ decision: { actions, amendments, adoptedRules }, jurisdiction, forum }: DecisionFateProps) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const counts = [
    actions.length > 0 && t('became.actions', { count: actions.length }),
    amendments.length > 0 && t('became.amendments', { count: amendments.length }),
    adoptedRules.length > 0 && t('became.rules'),
  ].filter((count) => count !== false);
  if (counts.length === 0) return null;
  return (
    <Details summary={t('became.summary', { what: counts.join(', ') })}>
      <Stack>
        {amendments.map(({ id, number, plan }) => (
          <p key={id}>
            <Link href={`${planPagePath(language, jurisdiction, plan.slug, 'amendments')}/${number}`}>{t('became.amendment', { number, plan: plan.title })}</Link>
          </p>
        ))}
        {adoptedRules.map(({ id, effectiveFrom }) => (
          <p key={id}>
            <Link href={forumPagePath(language, jurisdiction, forum, 'rules')}>{t('became.rulesFrom', { day: formatDay(effectiveFrom, language) })}</Link>
          </p>
        ))}
        {actions.map((one) => (
          <ActionLine action={one} forum={forum} jurisdiction={jurisdiction} key={one.id} />
        ))}
      </Stack>
    </Details>
  );
}
