import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import roll from '../../meetings/components/Roll.module.css';
import type { Speakers_speakerFragment } from './Speakers.generated.js';

/** Somebody for whom the floor may be asked: `seat` for oneself, `seat:person` for another. */
export interface Hand {
  readonly value: string;
  readonly label: string;
}

interface SpeakersProps {
  readonly speaking: Speakers_speakerFragment | null;
  readonly waiting: readonly Speakers_speakerFragment[];
  /** The reader's own seats for which they are there. */
  readonly own: readonly Hand[];
  /** Everybody there, for who runs the session; empty for others. */
  readonly hands: readonly Hand[];
  readonly mayRun: boolean;
  readonly formKey: string;
}

/** Who has the floor, and who is next: the order and its reason are the same for all. */
export function Speakers({ speaking, waiting, own, hands, mayRun, formKey }: SpeakersProps) {
  const { t } = useTranslation('room');
  const ownSeats = new Set(own.map(({ value }) => value));
  const key = `${formKey}-${waiting.length}`;
  return (
    <Section id="speakers" title={t('speakers.title')}>
      <Stack>
        <p role="status">{speaking ? t('speakers.speaking', { who: speakerName(speaking) }) : t('speakers.nobody')}</p>
        {mayRun && speaking && <SpeakerButton act="speak:end" label={t('speakers.end')} speaker={speaking} />}
        {waiting.length > 0 && (
          <ol className={roll.seats}>
            {waiting.map((speaker, index) => (
              <li className={roll.seat} key={speaker.id}>
                <span>
                  {index + 1}. {speakerName(speaker)}
                  {speaker.benchName !== null && ` · ${speaker.benchName}`}
                </span>
                <span className={roll.buttons}>
                  {mayRun && <SpeakerButton act="speak:call" isPrimary={index === 0} label={t('speakers.call')} speaker={speaker} />}
                  {(mayRun || ownSeats.has(speaker.seatId)) && <SpeakerButton act="speak:withdraw" label={t('speakers.withdraw')} speaker={speaker} />}
                </span>
              </li>
            ))}
          </ol>
        )}
        {own.filter(({ value }) => !waiting.some(({ seatId }) => seatId === value) && speaking?.seatId !== value).map(({ value, label }) => (
          <Form key={value} method="post" preventScrollReset>
            <HiddenKey value={key} />
            <input name="speaker" type="hidden" value={value} />
            <Button name="act" value="speak" variant="primary">
              {own.length === 1 ? t('speakers.ask') : t('speakers.askFor', { seat: label })}
            </Button>
          </Form>
        ))}
        {mayRun && hands.length > 0 && (
          <Form method="post" preventScrollReset>
            <Stack>
              <HiddenKey value={key} />
              <ChoiceField label={t('speakers.hand')} name="speaker" options={hands.map(({ value, label }) => ({ value, label }))} />
              <div>
                <Button name="act" value="speak">
                  {t('speakers.add')}
                </Button>
              </div>
            </Stack>
          </Form>
        )}
        <Details summary={t('speakers.ruleTitle')}>
          <p>{t('speakers.rule')}</p>
        </Details>
      </Stack>
    </Section>
  );
}

/** "Junta de vecinos, Ana Soto" */
export const speakerName = ({ seatLabel, personName }: Speakers_speakerFragment): string => [seatLabel, personName].filter(Boolean).join(', ');

function SpeakerButton({ act, speaker, label, isPrimary = false }: { readonly act: string; readonly speaker: Speakers_speakerFragment; readonly label: string; readonly isPrimary?: boolean }) {
  return (
    <Form method="post" preventScrollReset>
      <input name="requestId" type="hidden" value={speaker.id} />
      <input name="version" type="hidden" value={speaker.version} />
      <Button aria-label={`${label}: ${speakerName(speaker)}`} name="act" value={act} variant={isPrimary ? 'primary' : 'secondary'}>
        {label}
      </Button>
    </Form>
  );
}
