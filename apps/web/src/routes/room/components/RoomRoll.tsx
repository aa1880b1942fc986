import { useTranslation } from 'react-i18next';

import { Details } from '@mesa/ui/Details';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import type { FormFault } from '../../../session/mutate.js';
import styles from '../../meetings/components/Roll.module.css';
import { LiveRoll } from '../../meetings/components/LiveRoll.js';
import type { LiveRoll_lineFragment } from '../../meetings/components/LiveRoll.generated.js';
import { RollOthers } from '../../meetings/components/RollOthers.js';
import { RollSeat } from '../../meetings/components/RollSeat.js';
import { rollGroups, rollLines } from '../../meetings/components/roll-groups.js';
import type { RoomQuery } from '../Room.generated.js';

type Roll = NonNullable<NonNullable<RoomQuery['forum']['meeting']>['roll']>;

interface RoomRollProps {
  readonly roll: Roll;
  readonly benches: RoomQuery['forum']['benches'];
  /** The lines as they are now; null while nothing changed. */
  readonly news: readonly LiveRoll_lineFragment[] | null;
  readonly timeZone: string;
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** The roll for who keeps it, a bench at a time: one thumb reaches what is open. */
export function RoomRoll({ roll, benches, news, timeZone, formKey, fault }: RoomRollProps) {
  const { t } = useTranslation('room');
  const meetings = useTranslation('meetings').t;
  const here = (seats: Roll['seats']): number => seats.filter(({ presences }) => presences.some(({ leftAt }) => leftAt === null)).length;
  return (
    <Section id="roll" title={t('roll.title')}>
      <Stack>
        <LiveRoll now={news} shown={rollLines(roll)} />
        {rollGroups(meetings, roll.seats, benches).map(({ id, title, seats }) => (
          <Details key={id} summary={t('roll.bench', { bench: title, here: here(seats), seats: seats.length })}>
            <ul className={styles.seats}>
              {seats.map((seat) => (
                <RollSeat formKey={formKey} key={seat.seatId} seat={seat} timeZone={timeZone} />
              ))}
            </ul>
          </Details>
        ))}
        <Details summary={t('roll.others')}>
          <RollOthers fault={fault} formKey={formKey} others={roll.others} timeZone={timeZone} />
        </Details>
      </Stack>
    </Section>
  );
}
