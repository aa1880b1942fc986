import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { paragraphAnchor } from '@mesa/domain/acta-parts';
import { formatDateTime, formatDay } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { FactLine } from '@mesa/ui/FactLine';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import type { Tone } from '@mesa/ui/Glyph';
import { Link } from '@mesa/ui/Link';
import { Quote } from '@mesa/ui/Quote';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { TextDiff } from '../../amendments/components/TextDiff.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { type MinutesAddress, minutesPagePath } from '../minutes-address.js';
import type { ObservationCard_observationFragment } from './ObservationCard.generated.js';

interface ObservationCardProps {
  readonly observation: ObservationCard_observationFragment;
  readonly address: MinutesAddress;
  readonly timeZone: string;
  readonly mayAnswer: boolean;
  /** Of the text that is observed (BCP 47). */
  readonly passageLanguage: string;
  /** The refusal of an answer to this observation. */
  readonly fault: FormFault | undefined;
}

const TONES: Readonly<Record<ObservationCard_observationFragment['state'], Tone>> = { open: 'partial', taken_up: 'good', declined: 'neutral' };

/** The name of a field of the form that answers one observation. */
export const answerField = (id: string, field: 'outcome' | 'answer'): string => `${field}.${id}`;

/** What somebody asked to change, and what became of it. */
export function ObservationCard({ observation, address, timeZone, mayAnswer, passageLanguage, fault }: ObservationCardProps) {
  const { t } = useTranslation('minutes');
  const page = useLanguage();
  const { text, language, state, answer, personName, seatLabel, observedAt, isLate, saidOn, enteredByName, channel, agendaItemTitle, versionNumber, quote, placeNow, replacement, isApplied } = observation;
  return (
    <Stack gap="m">
      <Quote
        source={
          <FactLine
            facts={[
              personName ?? t('observations.erased'),
              seatLabel,
              formatDateTime(new Date(observedAt), timeZone, page),
              agendaItemTitle ?? t('observations.whole'),
              t('observations.ofVersion', { number: versionNumber }),
              channel && t(`observations.channel.${channel}`, { by: enteredByName }),
              saidOn && t('observations.saidOn', { date: formatDay(saidOn, page) }),
              isLate && t('observations.isLate'),
            ]}
          />
        }
      >
        <OwnWords language={language} noted>{text}</OwnWords>
      </Quote>
      {quote !== null && (replacement === null ? <p>{t('observations.about')} <q>{quote}</q></p> : <Proposal quote={quote} replacement={replacement} language={passageLanguage} />)}
      {placeNow && <PlaceNow place={placeNow} address={address} />}
      <p>
        <State tone={TONES[state]}>{t(`observations.state.${state}`)}</State>
        {answer !== null && <> {answer}</>}
        {isApplied !== null && <> {t(isApplied ? 'observations.applied' : 'observations.notApplied')}</>}
      </p>
      {state === 'open' && mayAnswer && <AnswerForm observation={observation} fault={fault} />}
    </Stack>
  );
}

/** Where the words are that an observation is about, after all that was changed since. */
function PlaceNow({ place: { blockPosition, paragraph }, address }: { readonly place: NonNullable<ObservationCard_observationFragment['placeNow']>; readonly address: MinutesAddress }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  if (blockPosition === null || paragraph === null) return <p>{t('observations.gone')}</p>;
  return (
    <p>
      <Link href={`${minutesPagePath(language, address)}#${paragraphAnchor(blockPosition, paragraph)}`}>{t('observations.placeNow')}</Link>
    </p>
  );
}

/** The words as they were, and as they should read. */
function Proposal({ quote, replacement, language }: { readonly quote: string; readonly replacement: string; readonly language: string }) {
  const { t } = useTranslation('minutes');
  return (
    <div>
      <p>{t('observations.proposes')}</p>
      <TextDiff before={quote} after={replacement} language={language} />
    </div>
  );
}

function AnswerForm({ observation: { id, version, replacement }, fault }: Pick<ObservationCardProps, 'observation' | 'fault'>) {
  const { t } = useTranslation('minutes');
  const reason = useReason();
  const outcome = answerField(id, 'outcome');
  const answer = answerField(id, 'answer');
  const errorOf = (name: string) => fault?.fields[name] && reason(fault.fields[name]);
  return (
    <Form method="post" noValidate>
      <Stack gap="m">
        <input type="hidden" name="observationId" value={id} />
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          name={outcome}
          legend={t('observations.outcome')}
          error={errorOf(outcome)}
          defaultValue={fault?.values[outcome] ?? 'taken_up'}
          options={[
            { value: 'taken_up', label: t(replacement === null ? 'observations.takeUp' : 'observations.takeUpChange') },
            { value: 'declined', label: t('observations.decline') },
          ]}
        />
        <Field name={answer} label={t('observations.answer')} error={errorOf(answer)}>
          {(control) => <TextArea {...control} rows={3} defaultValue={fault?.values[answer]} />}
        </Field>
        <FormActions consequence={t('observations.answerConsequence')}>
          <Button name="act" value="answer">{t('observations.sendAnswer')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
