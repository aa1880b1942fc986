import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { type OutcomeLine, parseOutcomeLine } from '@mesa/domain/outcome-line';
import { Button } from '@mesa/ui/Button';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { Field } from '@mesa/ui/Field';
import { useLanguage } from '../../../i18n/use-language.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { Owner } from '../outcome-owners.js';
import { dueInWords } from './room-words.js';

interface OutcomeFormProps {
  readonly agendaItemId: string;
  readonly owners: readonly Owner[];
  readonly today: string;
  readonly formKey: string;
  /** The line that the server read and gives back to be confirmed. */
  readonly understood: string | null;
  readonly fault: FormFault | undefined;
}

const MOST_CANDIDATES = 12;

/**
 * What came of the item, in one line. What was understood is said before anything is kept: while typing, or,
 * without scripts, on a page that asks again.
 */
export function OutcomeForm({ agendaItemId, owners, today, formKey, understood, fault }: OutcomeFormProps) {
  const { t } = useTranslation('room');
  const reason = useReason();
  const own = fault?.values['act']?.startsWith('outcome') ? fault : undefined;
  const [typed, setTyped] = useState<string | null>(null);
  const line = typed ?? own?.values['line'] ?? understood ?? '';
  const read = parseOutcomeLine(line, owners, today);
  const mayKeep = (typed !== null || understood !== null) && read.kind !== 'empty' && read.kind !== 'unknown_owner';
  const list = useId();
  return (
    <Form method="post" preventScrollReset>
      <Stack>
        <HiddenKey value={`${formKey}-${agendaItemId}`} />
        <input name="agendaItemId" type="hidden" value={agendaItemId} />
        <Field error={own?.fields['line'] === undefined ? undefined : reason(own.fields['line'])} hint={t('outcome.hint')} label={t('outcome.label')} name="line">
          {(control) => <TextInput {...control} autoComplete="off" defaultValue={line} list={list} onChange={(event) => setTyped(event.currentTarget.value)} />}
        </Field>
        <datalist id={list}>
          {owners.map(({ id, label }) => (
            <option key={id} value={`@${label} `} />
          ))}
        </datalist>
        <p role="status">
          <Understood read={read} />
        </p>
        <div>
          <Button name="act" value={mayKeep ? 'outcome:save' : 'outcome'} variant={mayKeep ? 'primary' : 'secondary'}>
            {t(mayKeep ? 'outcome.save' : 'outcome.check')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

/** What the line means, in words; nothing for an empty one. */
function Understood({ read }: { readonly read: OutcomeLine }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  switch (read.kind) {
    case 'empty':
      return null;
    case 'information':
      return t('outcome.readInformation', { text: read.text });
    case 'decision':
      return t('outcome.readDecision', { text: read.text });
    case 'action':
      return read.due === null ? t('outcome.readAction', { owner: read.owner.label, text: read.text }) : t('outcome.readActionDue', { owner: read.owner.label, text: read.text, due: dueInWords(read.due, language) });
    case 'unknown_owner':
      return t('outcome.unknownOwner', { candidates: read.candidates.slice(0, MOST_CANDIDATES).map(({ label }) => label).join('; ') });
  }
}
