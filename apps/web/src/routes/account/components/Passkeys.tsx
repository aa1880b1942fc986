import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';

export interface PasskeysProps {
  readonly hasPasskey: boolean;
  /** Whether this session was confirmed with one. */
  readonly proved: boolean;
}

type Outcome = 'idle' | 'working' | 'failed';

/** Adding and using a passkey: the one thing that a page cannot do without a script. */
export function Passkeys({ hasPasskey, proved }: PasskeysProps) {
  const { t } = useTranslation('account');
  const { revalidate } = useRevalidator();
  const [outcome, setOutcome] = useState<Outcome>('idle');

  async function attempt(act: 'add' | 'prove'): Promise<void> {
    setOutcome('working');
    // Loaded when it is used: most readers never do.
    const { addPasskey, provePasskey } = await import('../../../session/passkey.js');
    const done = await (act === 'add' ? addPasskey() : provePasskey());
    setOutcome(done ? 'idle' : 'failed');
    if (done) await revalidate();
  }

  return (
    <Stack gap="m">
      <p>{t('account.passkeyWhy')}</p>
      <p>{t(proved ? 'account.passkeyProved' : hasPasskey ? 'account.passkeyHas' : 'account.passkeyNone')}</p>
      <noscript>{t('account.passkeyNoScript')}</noscript>
      {outcome === 'failed' && <Notice kind="error" title={t('account.passkeyFailed')} />}
      <p role="status">{outcome === 'working' && t('account.passkeyWorking')}</p>
      <FormActions>
        {hasPasskey && !proved && (
          <Button type="button" variant="primary" onClick={() => void attempt('prove')}>
            {t('account.passkeyUse')}
          </Button>
        )}
        <Button type="button" onClick={() => void attempt('add')}>
          {t('account.passkeyAdd')}
        </Button>
      </FormActions>
    </Stack>
  );
}
