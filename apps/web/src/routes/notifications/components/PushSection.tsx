import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useSubmit } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Notice } from '@mesa/ui/Notice';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { type PushState, pushState, subscribeBrowser, unsubscribeBrowser } from '../push-browser.js';
import type { PushSection_settingsFragment } from './PushSection.generated.js';

/** Whether this browser tells its reader, and the way to change that; without scripts, to be told in none. */
export function PushSection({ settings }: { readonly settings: PushSection_settingsFragment }) {
  const { t } = useTranslation('notifications');
  const { pushKey, pushBrowsers, personId } = settings;
  const { state, isBroken, turnOn, turnOff } = usePush(pushKey, personId, pushBrowsers);
  if (pushKey === null) return null;
  return (
    <Section id="push" title={t('push.title')}>
      <Stack>
        <p>{t(`push.state.${state}`)}</p>
        {isBroken && <Notice kind="error" title={t('push.broken')} />}
        {state === 'off' && (
          <FormActions consequence={t('push.says')}>
            <Button onClick={turnOn} type="button">
              {t('push.on')}
            </Button>
          </FormActions>
        )}
        {state === 'on' && (
          <FormActions>
            <Button onClick={turnOff} type="button">
              {t('push.off')}
            </Button>
          </FormActions>
        )}
        {pushBrowsers > 0 && (
          <Form method="post">
            <input name="personId" type="hidden" value={personId} />
            <FormActions consequence={t('push.browsers', { count: pushBrowsers })}>
              <Button name="act" value="unsubscribeFromPush" variant="quiet">
                {t('push.offEverywhere')}
              </Button>
            </FormActions>
          </Form>
        )}
      </Stack>
    </Section>
  );
}

function usePush(key: string | null, personId: string, browsers: number) {
  const submit = useSubmit();
  const [state, setState] = useState<PushState>('unknown');
  const [isBroken, setBroken] = useState(false);
  // Asked of the browser, and again once the site has heard of a change.
  useEffect(() => void pushState().then(setState), [browsers]);
  const send = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    await submit({ ...fields, personId }, { method: 'post' });
    setState(await pushState());
  };
  return {
    // What the site does not know of tells nobody.
    state: state === 'on' && browsers === 0 ? ('off' as const) : state,
    isBroken,
    turnOn: async () => {
      try {
        setBroken(false);
        const browser = await subscribeBrowser(key ?? '');
        if (browser) await send({ act: 'subscribeToPush', ...browser });
        else setState(await pushState());
      } catch {
        setBroken(true);
      }
    },
    turnOff: async () => {
      const endpoint = await unsubscribeBrowser();
      await send({ act: 'unsubscribeFromPush', ...(endpoint && { endpoint }) });
    },
  };
}
