import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FILE_TYPE_NAMES } from '@mesa/domain/file-types';
import { LIMITS } from '@mesa/domain/limits';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { Progress } from '@mesa/ui/Progress';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { ACCEPTED_FILES } from '../document-lists.js';
import type { Sending, StopSending } from '../sending.js';
import { sizeInWords } from './file-words.js';

interface FileFieldProps {
  readonly forumId: string;
  readonly fault: FormFault | undefined;
  /** Whether the form must wait for the file. */
  readonly onSending: (isSending: boolean) => void;
}

/**
 * The file of a document. A large one is sent as soon as it is chosen, in parts, while the rest of the form is filled in;
 * a small one, and any where scripts do not run, goes with the form.
 */
export function FileField({ forumId, fault, onSending }: FileFieldProps) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation();
  const reason = useReason();
  const [sending, setSending] = useState<Sending | null>(null);
  // The answer to the form that was there when the file was chosen: what a later one says of the file is about this one.
  const [chosenUnder, setChosenUnder] = useState<string>();
  const stop = useRef<StopSending>(undefined);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stop.current?.('kept');
    };
  }, []);
  const refusedWith = fault?.fields['file'];
  const refusal = sending?.refusal ?? (refusedWith !== undefined && fault?.requestId !== chosenUnder ? refusedWith : null);
  const isOnItsWay = sending !== null && refusal === null && sending.state !== 'arrived';
  useEffect(() => onSending(isOnItsWay), [onSending, isOnItsWay]);
  const isLeft = useRef(false);
  const leave = () => {
    stop.current?.('forgotten');
    isLeft.current = true;
    setSending(null);
  };
  const again = (input: HTMLInputElement | null): void => {
    if (input && (isLeft.current || sending?.refusal)) input.focus();
    isLeft.current = false;
  };
  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = currentTarget.files ?? [];
    if (!file || file.size <= LIMITS.uploadPartBytes) return;
    const { send } = await import('../sending.js');
    if (isGone.current) return;
    stop.current?.('kept');
    setChosenUnder(fault?.requestId);
    stop.current = send(file, forumId, setSending);
  }
  const why = refusal ?? refusedWith;
  if (sending && refusal === null) return <FileOnItsWay sending={sending} onLeave={leave} />;
  return (
    <Field name="file" label={t('form.file')} hint={t('form.fileHint', { types: FILE_TYPE_NAMES.join(', ') })} optional={`(${common('form.optional')})`} error={why === undefined ? undefined : reason(why)}>
      {(control) => <TextInput {...control} ref={again} type="file" accept={ACCEPTED_FILES} onChange={(event) => void choose(event)} key={refusal} />}
    </Field>
  );
}

function FileOnItsWay({ sending: { name, size, arrived, state, uploadId }, onLeave }: { readonly sending: Sending; readonly onLeave: () => void }) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  // The chooser that had the focus is gone: who uses the keyboard goes on from what stands in its place.
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const words = { name, size: sizeInWords(size, language), arrived: sizeInWords(arrived, language) };
  return (
    <Stack gap="s">
      {uploadId && <input type="hidden" name="uploadId" value={uploadId} />}
      <Progress label={t(`sending.${state}`, words)} value={arrived} max={size} />
      {state !== 'arrived' && <p>{t('sending.soFar', words)}</p>}
      <p>
        <Button ref={button} type="button" variant="quiet" onClick={onLeave}>{t('sending.leave')}</Button>
      </p>
    </Stack>
  );
}
