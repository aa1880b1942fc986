import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Timeline } from '@mesa/ui/Timeline';
import { useLanguage } from '../../../i18n/use-language.js';
import type { NamedBench } from './rule-sentences.js';
import { RulesGround } from './RulesGround.js';
import { RulesList } from './RulesList.js';
import type { RulesVersions_versionFragment } from './RulesVersions.generated.js';

interface RulesVersionsProps {
  readonly versions: readonly RulesVersions_versionFragment[];
  /** Id of the version in force; null where none is. */
  readonly inForce: string | null;
  readonly today: string;
  readonly benches: readonly NamedBench[];
  readonly jurisdiction: string;
  readonly forum: string;
}

/** Every version, the newest first, each with what it said. */
export function RulesVersions({ versions, inForce, today, benches, jurisdiction, forum }: RulesVersionsProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  if (versions.length === 0) return <EmptyState>{t('rules.noVersions')}</EmptyState>;
  return (
    <Timeline
      entries={versions.map((version) => {
        const { id, effectiveFrom, rules } = version;
        const tone = id === inForce ? 'good' : effectiveFrom > today ? 'partial' : 'muted';
        const state = id === inForce ? t('rules.versionInForce') : effectiveFrom > today ? t('rules.versionFuture') : t('rules.versionPast');
        return {
          key: id,
          date: t('rules.versionFrom', { date: formatDay(effectiveFrom, language) }),
          dateTime: effectiveFrom,
          title: state,
          tone,
          // The one in force stands whole above.
          children: id !== inForce && (
            <>
              <RulesGround rules={version} jurisdiction={jurisdiction} forum={forum} />
              <Details summary={t('rules.inForce')}>
                <RulesList rules={rules} benches={benches} />
              </Details>
            </>
          ),
        };
      })}
    />
  );
}
