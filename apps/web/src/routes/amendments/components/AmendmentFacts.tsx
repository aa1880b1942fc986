import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { AmendmentFacts_changeFragment } from './AmendmentFacts.generated.js';
import { useDecisionWords } from './use-decision-words.js';

interface AmendmentFactsProps {
  readonly change: AmendmentFacts_changeFragment;
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** By which amendment words came: what it did, who agreed, whether the forum was asked, and why. */
export function AmendmentFacts({ change: { kind, amendment }, place }: AmendmentFactsProps) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const agreed = useDecisionWords();
  const href = `${planPagePath(language, place.jurisdiction, place.plan, 'amendments')}/${amendment.number}`;
  return (
    <Stack gap="s">
      <FactLine
        facts={[
          <Link href={href} key="link">{t('numbered', { number: amendment.number })}</Link>,
          label('amendmentState', amendment.state, language),
          label('changeKind', kind, language),
          agreed(amendment),
          t('consultedShort', { answer: label('tristate', amendment.consulted, language) }),
        ]}
      />
      {amendment.reason !== null && <p>{t('why')} <OwnWords language={amendment.language} noted>{amendment.reason}</OwnWords></p>}
    </Stack>
  );
}
