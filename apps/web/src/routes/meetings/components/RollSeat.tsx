import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { ENTRY_CHANNELS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import styles from './Roll.module.css';
import { RollPresence } from './RollPresence.js';
import type { RollSeat_seatFragment } from './RollSeat.generated.js';

interface RollSeatProps {
  readonly seat: RollSeat_seatFragment;
  readonly timeZone: string;
  readonly formKey: string;
}

/** One seat of the roll: who may come for it, and who did. */
export function RollSeat({ seat, timeZone, formKey }: RollSeatProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const isObserver = seat.standing === 'observer';
  const here = new Set(seat.presences.filter(({ leftAt }) => leftAt === null).map(({ personId }) => personId));
  const name = `${seat.label || t('page.personalSeat')}${seat.voting || isObserver ? '' : ` (${t('presence.voteless')})`}`;
  return (
    <li className={styles.seat}>
      <h3 className={styles.name}>{name}</h3>
      {seat.stated !== null && <p>{t('presence.stated', { status: label('attendance', seat.stated, language) })}</p>}
      {seat.presences.map((presence) => (
        <RollPresence key={presence.id} presence={presence} timeZone={timeZone} />
      ))}
      {seat.people.length === 0 && <p>{t('presence.nobody')}</p>}
      {seat.people
        .filter(({ personId }) => !here.has(personId))
        .map((person) => (
          <Arrival formKey={`${formKey}-${person.personId}-${seat.presences.length}`} key={person.personId} person={person} seatId={seat.seatId} />
        ))}
      <Details summary={t('presence.more')}>
        <Stack>
          <Statement isStated={seat.stated !== null} seatId={seat.seatId} />
          {!isObserver && <DeputyForm formKey={`${formKey}-${seat.seatId}-${seat.people.length}`} seat={seat} />}
        </Stack>
      </Details>
    </li>
  );
}

interface ArrivalProps {
  readonly seatId: string;
  readonly person: RollSeat_seatFragment['people'][number];
  readonly formKey: string;
}

function Arrival({ seatId, person, formKey }: ArrivalProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const who = `${person.name ?? t('presence.nameless')} (${label('presenceCapacity', person.as, language)})`;
  return (
    <Form className={styles.line} method="post" preventScrollReset>
      <HiddenKey value={formKey} />
      <input name="seatId" type="hidden" value={seatId} />
      <input name="personId" type="hidden" value={person.personId} />
      <input name="capacity" type="hidden" value={person.as} />
      <p>{who}</p>
      <div className={styles.buttons}>
        <Button aria-label={`${t('presence.arrived')}: ${who}`} name="act" value="arrive:in_person">
          {t('presence.arrived')}
        </Button>
        <Button aria-label={`${t('presence.remote')}: ${who}`} name="act" value="arrive:remote">
          {t('presence.remote')}
        </Button>
      </div>
    </Form>
  );
}

function Statement({ seatId, isStated }: { readonly seatId: string; readonly isStated: boolean }) {
  const { t } = useTranslation('meetings');
  return (
    <Form className={styles.buttons} method="post" preventScrollReset>
      <input name="seatId" type="hidden" value={seatId} />
      <Button name="act" value="state:excused">
        {t('presence.excused')}
      </Button>
      <Button name="act" value="state:absent">
        {t('presence.absent')}
      </Button>
      {isStated && (
        <Button name="act" value="state:not_recorded">
          {t('presence.clearStated')}
        </Button>
      )}
    </Form>
  );
}

function DeputyForm({ seat, formKey }: { readonly seat: RollSeat_seatFragment; readonly formKey: string }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const namers = seat.people.filter(({ as }) => as !== 'deputy');
  return (
    <Form method="post" preventScrollReset>
      <Stack>
        <HiddenKey value={formKey} />
        <input name="seatId" type="hidden" value={seat.seatId} />
        <label className={styles.short}>
          {t('presence.deputyName')} <input autoComplete="off" name="personName" required type="text" />
        </label>
        <label className={styles.short}>
          {t('presence.deputyBy')}{' '}
          <select name="namedById">
            {namers.map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name ?? t('presence.nameless')}
              </option>
            ))}
            <option value="">{t('presence.byOrganization')}</option>
          </select>
        </label>
        <label className={styles.short}>
          {t('presence.channel')}{' '}
          <select name="channel">
            {ENTRY_CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {label('entryChannel', channel, language)}
              </option>
            ))}
          </select>
        </label>
        <div>
          <Button name="act" value="deputy">
            {t('presence.nameDeputy')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
