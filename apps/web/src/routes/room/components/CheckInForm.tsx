import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { formatTime } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';
import type { CheckInForm_roomFragment } from './CheckInForm.generated.js';

interface CheckInFormProps {
  readonly room: CheckInForm_roomFragment;
  readonly timeZone: string;
  readonly formKey: string;
  /** From the QR of the wall; it still takes a button. */
  readonly code: string | null;
  readonly fault: FormFault | undefined;
}

/** The reader's own presence: since when, or how to say that they are there. */
export function CheckInForm({ room, timeZone, formKey, code, fault }: CheckInFormProps) {
  const { t } = useTranslation('room');
  const { viewerPresence, viewerStandings, isCheckInOpen } = room;
  if (viewerStandings.length === 0 && viewerPresence === null) return null;
  return (
    <Section id="own" title={t('own.title')}>
      {viewerPresence !== null ? <OwnPresence presence={viewerPresence} room={room} timeZone={timeZone} /> : isCheckInOpen ? <Arrival code={code} fault={fault} formKey={formKey} room={room} /> : <p>{t('own.closed')}</p>}
    </Section>
  );
}

type Standing = CheckInForm_roomFragment['viewerStandings'][number];

/** "Junta de vecinos (titular)"; without a seat, only as what. */
function useStandingWords(): (standing: Pick<Standing, 'label' | 'as'>) => string {
  const language = useLanguage();
  return ({ label: seat, as }) => (seat === '' ? label('presenceCapacity', as, language) : `${seat} (${label('presenceCapacity', as, language)})`);
}

function OwnPresence({ presence, room, timeZone }: Pick<CheckInFormProps, 'room' | 'timeZone'> & { readonly presence: NonNullable<CheckInForm_roomFragment['viewerPresence']> }) {
  const { t } = useTranslation('room');
  const words = useStandingWords();
  const seat = room.viewerStandings.find(({ seatId }) => seatId === presence.seatId)?.label ?? '';
  return (
    <Stack>
      <p>{t(presence.mode === 'remote' ? 'own.hereRemotely' : 'own.here', { time: formatTime(new Date(presence.arrivedAt), timeZone), as: words({ label: seat, as: presence.capacity }) })}</p>
      {room.isCheckInOpen && (
        <Form method="post" preventScrollReset>
          <input name="presenceId" type="hidden" value={presence.id} />
          <input name="version" type="hidden" value={presence.version} />
          <Button name="act" value="checkOut">
            {t('own.leave')}
          </Button>
        </Form>
      )}
    </Stack>
  );
}

function Arrival({ room, formKey, code, fault }: Pick<CheckInFormProps, 'room' | 'formKey' | 'code' | 'fault'>) {
  const { t } = useTranslation('room');
  const words = useStandingWords();
  const { viewerStandings: standings, mayAttendRemotely } = room;
  const [only] = standings;
  return (
    <Form method="post" preventScrollReset>
      <Stack>
        <HiddenKey value={formKey} />
        {standings.length === 1 && only ? <p>{t('own.as', { as: words(only) })}</p> : <ChoiceField fault={fault} label={t('own.seat')} name="seatId" options={standings.map((one) => ({ value: one.seatId ?? '', label: words(one) }))} value={only?.seatId ?? ''} />}
        <InputField autoComplete="one-time-code" fault={fault} hint={t('own.codeHint')} inputMode="numeric" label={t('own.code')} name="code" value={code} width="half" {...(mayAttendRemotely ? {} : { required: true })} />
        <div>
          <Button name="act" value="checkIn" variant="primary">
            {t('own.arrive')}
          </Button>
        </div>
        {mayAttendRemotely && (
          <div>
            <Button formNoValidate name="act" value="checkIn:remote">
              {t('own.arriveRemotely')}
            </Button>
          </div>
        )}
      </Stack>
    </Form>
  );
}
