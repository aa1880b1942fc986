import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { formatDateTime, formatTime } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { SendingState_convocationFragment } from './SendingState.generated.js';

interface SendingStateProps {
  readonly convocation: SendingState_convocationFragment | null;
  readonly timeZone: string;
  /** Of the meeting, for sending it after all. */
  readonly version: number;
  readonly state: string;
}

/** Where the sending stands, and its one act: taking it back while it waits, sending it where it never went. */
export function SendingState({ convocation, timeZone, version, state }: SendingStateProps) {
  const { t } = useTranslation('convocations');
  const language = useLanguage();
  const waits = convocation?.batch.isHeld === true;
  const isUnsent = convocation === null || convocation.batch.undoneAt !== null;
  if (isUnsent && state !== 'convened') return null;
  return (
    <Form method="post">
      <Stack>
        <input name="version" type="hidden" value={version} />
        {isUnsent ? (
          <>
            <Notice kind="warning" title={t('sending.unsent')}>{t('sending.unsentSays')}</Notice>
            <FormActions consequence={t('sending.sendSays')}>
              <Button name="act" value="sendConvocation" variant="primary">{t('sending.send')}</Button>
            </FormActions>
          </>
        ) : (
          <Notice kind={waits ? 'info' : 'success'} title={waits ? t('sending.waits', { time: formatTime(new Date(convocation.batch.releaseAt), timeZone), ...countsOf(convocation) }) : t('sending.sent', { when: formatDateTime(new Date(convocation.batch.releaseAt), timeZone, language), ...countsOf(convocation) })}>
            <Counts convocation={convocation} waits={waits} />
          </Notice>
        )}
        {waits && (
          <FormActions consequence={t('sending.undoSays')}>
            <input name="batchId" type="hidden" value={convocation.batch.id} />
            <Button name="act" value="undoSending">{t('sending.undo')}</Button>
          </FormActions>
        )}
      </Stack>
    </Form>
  );
}

const personsOf = ({ recipients }: SendingState_convocationFragment, deliveries: readonly string[]): number =>
  new Set(recipients.filter(({ delivery }) => deliveries.includes(delivery)).map(({ personId }) => personId)).size;

const countsOf = (convocation: SendingState_convocationFragment) => ({ count: personsOf(convocation, ['waiting', 'sent', 'kept', 'bounced']) });

/** Who has to be called, and how many have answered. */
function Counts({ convocation, waits }: { readonly convocation: SendingState_convocationFragment; readonly waits: boolean }) {
  const { t } = useTranslation('convocations');
  const without = personsOf(convocation, ['no_address']);
  const bounced = personsOf(convocation, ['bounced']);
  const answered = convocation.recipients.filter(({ answer }) => answer !== null).length;
  const said = [
    ...(without > 0 ? [t('sending.without', { count: without })] : []),
    ...(bounced > 0 ? [t('sending.bounced', { count: bounced })] : []),
    ...(waits || convocation.kind === 'cancel' ? [] : [t('sending.answered', { count: answered })]),
  ];
  return said.length === 0 ? null : <p>{said.join(' ')}</p>;
}
