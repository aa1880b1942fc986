import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { ENTRY_CHANNELS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Select, type SelectOption } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { TextInput } from '@mesa/ui/TextInput';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ObserveForm_speakerFragment } from './ObserveForm.generated.js';

export interface ObservedParagraph extends SelectOption {
  readonly words: string;
}

interface ObserveFormProps {
  readonly minutesId: string;
  /** Who enters what somebody else said says also whose it is, how it came and when. */
  readonly onBehalf: boolean;
  readonly speakers: readonly ObserveForm_speakerFragment[];
  /** What may be observed, with its words. */
  readonly paragraphs: readonly ObservedParagraph[];
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** An observation on the text, for a seat. */
export function ObserveForm({ minutesId, onBehalf, speakers, paragraphs, formKey, fault }: ObserveFormProps) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const reason = useReason();
  // With scripts the paragraph's own words stand there to be changed, and unchanged they propose nothing.
  const [chosen, setChosen] = useState(fault?.values['passageId'] ?? '');
  const paragraph = paragraphs.find(({ value }) => value === chosen)?.words ?? '';
  const [span, setSpan] = useState<Span | null>(spanOf(fault?.values['span']));
  const words = span ? paragraph.slice(span.start, span.end) : paragraph;
  const replacement = useRef<HTMLTextAreaElement>(null);
  function choose(to: Span | null): void {
    // What has been written of its own stays.
    if (replacement.current?.value === words) replacement.current.value = to ? paragraph.slice(to.start, to.end) : paragraph;
    setSpan(to);
  }
  const errorOf = (name: string) => fault?.fields[name] && reason(fault.fields[name]);
  const labels = { speaker: t('observe.speaker'), seatId: t('observe.speaker'), passageId: t('observe.passage'), replacement: t('observe.replacement'), start: t('observe.words'), end: t('observe.words'), text: t('observe.text'), channel: t('observe.channel'), saidOn: t('observe.saidOn') };
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <FormFaults fault={fault} labels={labels} key={fault?.requestId} />
        <HiddenKey value={formKey} />
        <input type="hidden" name="minutesId" value={minutesId} />
        {speakers.length > 0 && (
          <Field name="seatId" label={onBehalf ? t('observe.speaker') : t('observe.seat')} error={errorOf('seatId')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={fault?.values['seatId']}
                options={speakers.map(({ seatId, seatLabel, personId, personName }) => ({ value: `${seatId} ${personId}`, label: onBehalf ? `${seatLabel}: ${personName ?? t('observations.erased')}` : seatLabel }))}
              />
            )}
          </Field>
        )}
        <Field name="passageId" label={t('observe.passage')} optional="" error={errorOf('passageId')}>
          {(control) => <Select {...control} defaultValue={fault?.values['passageId']} placeholder={t('observe.whole')} options={paragraphs} onChange={(event) => { setSpan(null); setChosen(event.currentTarget.value); }} />}
        </Field>
        {paragraph !== '' && <WordsField paragraph={paragraph} span={span} onChoose={choose} key={`words ${chosen}`} />}
        {span && <input type="hidden" name="span" value={`${span.start} ${span.end}`} />}
        <Field name="replacement" label={t(span ? 'observe.replacementOfWords' : 'observe.replacement')} optional={`(${common('form.optional')})`} hint={t(span ? 'observe.replacementOfWordsHint' : 'observe.replacementHint')} error={errorOf('replacement')}>
          {(control) => <TextArea {...control} ref={replacement} rows={5} defaultValue={fault?.values['replacement'] ?? words} key={chosen} />}
        </Field>
        <input type="hidden" name="words" value={words} />
        <Field name="text" label={t('observe.text')} hint={t('observe.textHint')} error={errorOf('text')}>
          {(control) => <TextArea {...control} rows={5} defaultValue={fault?.values['text']} />}
        </Field>
        {onBehalf && (
          <>
            <RadioGroup name="channel" legend={t('observe.channel')} error={errorOf('channel')} defaultValue={fault?.values['channel'] ?? 'paper'} options={ENTRY_CHANNELS.map((value) => ({ value, label: t(`observe.by.${value}`) }))} />
            <Field name="saidOn" label={t('observe.saidOn')} optional={`(${common('form.optional')})`} error={errorOf('saidOn')}>
              {(control) => <TextInput {...control} type="date" width="short" defaultValue={fault?.values['saidOn']} />}
            </Field>
          </>
        )}
        <FormActions consequence={t(onBehalf ? 'observe.consequenceOnBehalf' : 'observe.consequence')}>
          <Button variant={onBehalf ? 'secondary' : 'primary'} name="act" value={onBehalf ? 'enter' : 'observe'}>
            {t(onBehalf ? 'observe.enter' : 'observe.send')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

/** Words of a paragraph, by their offsets in it. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(sent: string | undefined): Span | null {
  const [start, end] = sent?.split(' ').map(Number) ?? [];
  return start === undefined || end === undefined ? null : { start, end };
}

const keepAsItIs = (): void => undefined;

interface WordsFieldProps {
  readonly paragraph: string;
  readonly span: Span | null;
  /** Null: all of it. */
  readonly onChoose: (span: Span | null) => void;
}

/** The paragraph, to mark in it the words that are meant: with a finger, the mouse or the keys, as anywhere. */
function WordsField({ paragraph, span, onChoose }: WordsFieldProps) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  // The button goes with what it takes back.
  function unmark(): void {
    onChoose(null);
    area.current?.setSelectionRange(0, 0);
    area.current?.focus();
  }
  function mark({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>): void {
    if (selectionStart < selectionEnd) onChoose(selectionStart === 0 && selectionEnd === paragraph.length ? null : { start: selectionStart, end: selectionEnd });
  }
  return (
    <Stack gap="s">
      <Field name="paragraphWords" label={t('observe.words')} optional={`(${common('form.optional')})`} hint={t('observe.wordsHint')}>
        {/* Not `readOnly`: browsers then move no caret with the keys. What is typed is not taken, and a phone opens no keyboard. */}
        {({ name: _, ...control }) => <TextArea {...control} ref={area} aria-readonly inputMode="none" onChange={keepAsItIs} onSelect={mark} rows={4} spellCheck={false} value={paragraph} />}
      </Field>
      <p role="status">{span && t('observe.wordsMeant', { words: paragraph.slice(span.start, span.end) })}</p>
      {span && (
        <p>
          <Button type="button" variant="quiet" onClick={unmark}>{t('observe.wholeParagraph')}</Button>
        </p>
      )}
    </Stack>
  );
}
