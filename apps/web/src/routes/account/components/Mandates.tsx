import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { AccountQuery } from '../Account.generated.js';

export type Mandate = NonNullable<AccountQuery['me']>['mandates'][number];

/** Why the account has rights, and for how long. */
export function Mandates({ mandates }: { readonly mandates: readonly Mandate[] }) {
  const { t } = useTranslation('account');
  const language = useLanguage();
  if (mandates.length === 0) return <p>{t('account.noRoles')}</p>;
  return (
    <Stack gap="s">
      {mandates.map(({ role, from, until }, index) => (
        <div key={`${role}-${index}`}>
          <p>{label('role', role, language)}</p>
          <FactLine facts={[from && t('account.since', { from: formatDay(from, language) }), until && t('account.until', { until: formatDay(until, language) })]} />
        </div>
      ))}
    </Stack>
  );
}
