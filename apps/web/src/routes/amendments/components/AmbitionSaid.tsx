import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay, today } from '@mesa/domain/local-time';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { SeatName } from '../../forums/components/SeatName.js';
import type { AmendmentQuery } from '../Amendment.generated.js';

/** What the amendment does to what was promised: as who proposed it says, and as the civil bench says. */
export function AmbitionSaid({ amendment: { ambition, ambitionStatements, plan } }: { readonly amendment: Pick<AmendmentQuery['amendment'], 'ambition' | 'ambitionStatements' | 'plan'> }) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  return (
    <DefinitionList
      items={[
        { term: t('ambition.byProposer'), description: ambition ? label('ambitionChange', ambition, language) : t('ambition.unsaid') },
        {
          term: t('ambition.byCivilBench'),
          description: ambitionStatements.length === 0 ? t('ambition.nobody') : (
            <Stack list="ul" gap="m">
              {ambitionStatements.map((said) => (
                <li key={said.id}>
                  {label('ambitionChange', said.ambition, language)}
                  {said.reason !== null && <>. <OwnWords language={said.language} noted>{said.reason}</OwnWords></>}
                  <FactLine facts={[said.seat && <SeatName seat={said.seat} key="seat" />, formatDay(today(plan.jurisdiction.timeZone, new Date(said.statedAt)), language)]} />
                </li>
              ))}
            </Stack>
          ),
        },
      ]}
    />
  );
}
