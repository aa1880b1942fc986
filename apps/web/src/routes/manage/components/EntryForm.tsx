import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';

interface FormAround {
  readonly fault: FormFault | undefined;
  readonly prefix: string;
}

const FormContext = createContext<FormAround>({ fault: undefined, prefix: '' });

export interface EntryFormProps {
  /** Which of the page's acts it sends. */
  readonly act: string;
  /** What the page's last form was refused for; this form takes only its own. */
  readonly fault: FormFault | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Sets its controls apart from those of other forms on the page. */
  readonly prefix?: string | undefined;
  /** Sent along, unseen. */
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Makes sending it twice count once; for acts that create. */
  readonly idempotencyKey?: string | undefined;
  /** Verb and object. */
  readonly submit: string;
  /** What will happen, and to whom, before it does. */
  readonly consequence?: string | undefined;
  /** Of a form with a file. */
  readonly encType?: 'multipart/form-data' | 'application/x-www-form-urlencoded';
  readonly children?: ReactNode;
}

/** A form that works without scripts, loses nothing that was typed, and says what is wrong where it is wrong. */
export function EntryForm({ act, fault, labels, prefix = '', hidden, idempotencyKey, submit, consequence, encType = 'application/x-www-form-urlencoded', children }: EntryFormProps) {
  const own = fault?.values['act'] === act ? fault : undefined;
  return (
    <FormContext value={{ fault: own, prefix }}>
      <Form method="post" encType={encType}>
        <Stack>
          <FormFaults key={own?.requestId} fault={own && { ...own, fields: prefixed(prefix, own.fields) }} labels={prefixed(prefix, labels)} />
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {idempotencyKey !== undefined && <HiddenKey value={idempotencyKey} />}
          {children}
          <FormActions consequence={consequence}>
            <Button variant="primary" name="act" value={act}>
              {submit}
            </Button>
          </FormActions>
        </Stack>
      </Form>
    </FormContext>
  );
}

const prefixed = (prefix: string, words: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(words).map(([name, word]) => [prefix + name, word]));

export interface Entry {
  /** Of the control, once on the page. */
  readonly id: string;
  /** What was typed before a refusal, else what is on record. */
  readonly value: string;
  readonly error: string | undefined;
  readonly optional: string;
}

/** One value of the form around it. */
export function useEntry(name: string, onRecord: string | null | undefined): Entry {
  const { t } = useTranslation();
  const reason = useReason();
  const { fault, prefix } = useContext(FormContext);
  const why = fault?.fields[name];
  return { id: prefix + name, value: fault ? (fault.values[name] ?? '') : (onRecord ?? ''), error: why === undefined ? undefined : reason(why), optional: `(${t('form.optional')})` };
}
