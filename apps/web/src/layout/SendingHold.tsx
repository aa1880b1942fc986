import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { formatTime } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import type { SendingHold_batchFragment } from './SendingHold.generated.js';

interface SendingHoldProps {
  readonly batch: SendingHold_batchFragment | null;
  readonly timeZone: string;
  /** What taking it back does beside stopping the mails. */
  readonly consequence: string;
}

/** Mails that wait some minutes, and the way to take them back until then; nothing once they have gone. */
export function SendingHold({ batch, timeZone, consequence }: SendingHoldProps) {
  const { t } = useTranslation();
  if (!batch?.isHeld) return null;
  return (
    <Form method="post">
      <Stack>
        <Notice kind="info" title={t('hold.waits', { time: formatTime(new Date(batch.releaseAt), timeZone) })} />
        <input name="batchId" type="hidden" value={batch.id} />
        <FormActions consequence={consequence}>
          <Button name="act" value="undoSending">
            {t('hold.undo')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
