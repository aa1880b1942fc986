import { useTranslation } from 'react-i18next';

import { Button } from '@mesa/ui/Button';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { useReason } from '../../../layout/use-reason.js';
import roll from '../../meetings/components/Roll.module.css';
import type { WaitingActs } from '../use-waiting-acts.js';

/** What waits for the network, in order, and why it stopped; nothing where nothing does. */
export function WaitingNotice({ acts, isAway, refusal, needsNetwork, retry, discard }: WaitingActs) {
  const { t } = useTranslation('room');
  const reason = useReason();
  const [first] = acts;
  if (!isAway && acts.length === 0) return null;
  return (
    <Notice kind={refusal === null ? 'warning' : 'error'} title={t(acts.length === 0 ? 'waiting.away' : 'waiting.acts', { count: acts.length })}>
      <Stack>
        {needsNetwork && <p role="alert">{t('waiting.needsNetwork')}</p>}
        <ol>
          {acts.map(({ id, label, at }) => (
            <li key={id}>{t('waiting.act', { label, at })}</li>
          ))}
        </ol>
        {refusal !== null && first && <p>{t('waiting.refused', { label: first.label, reason: reason(refusal) })}</p>}
        {refusal !== null && (
          <div className={roll.buttons}>
            <Button onClick={retry} type="button">
              {t('waiting.retry')}
            </Button>
            <Button onClick={discard} type="button" variant="danger">
              {t('waiting.discard')}
            </Button>
          </div>
        )}
      </Stack>
    </Notice>
  );
}
