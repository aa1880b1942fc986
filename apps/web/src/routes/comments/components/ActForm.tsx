import type { ReactNode } from 'react';
import { Form } from 'react-router';

import { Button, type ButtonVariant } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { CommentActName } from '../comment-acts.js';

interface ActFormProps {
  readonly act: CommentActName;
  readonly summary: string;
  readonly consequence: string;
  readonly submit: string;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
  readonly variant?: ButtonVariant;
  readonly field?: { readonly name: 'reason' | 'text'; readonly label: string; readonly value?: string; readonly optional?: string };
  readonly children?: ReactNode;
}

/** One act on a comment, folded until it is wanted; it says before what will happen. */
export function ActForm({ act, summary, consequence, submit, version, idempotencyKey, fault, variant, field, children }: ActFormProps) {
  const language = useLanguage();
  const reason = useReason();
  const own = fault?.values['act'] === act ? fault : undefined;
  return (
    <Details summary={summary} open={own !== undefined}>
      <Form method="post">
        <Stack gap="m">
          <FormFaults fault={own && renamed(own, act)} labels={field ? { [`${act}-${field.name}`]: field.label } : {}} />
          <HiddenKey value={idempotencyKey} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="language" value={language} />
          {children}
          {/* Several forms stand on the page, so each field is named for its act there and by its path in the form. */}
          {field && (
            <Field name={`${act}-${field.name}`} label={field.label} {...(field.optional !== undefined && { optional: field.optional })} error={own?.fields[field.name] && reason(own.fields[field.name])}>
              {(control) => <TextArea {...control} name={field.name} rows={4} defaultValue={own?.values[field.name] ?? field.value} />}
            </Field>
          )}
          <FormActions consequence={consequence}>
            <Button name="act" value={act} variant={variant}>{submit}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}

/** The fault with its fields as the page names them. */
const renamed = (fault: FormFault, act: string): FormFault => ({ ...fault, fields: Object.fromEntries(Object.entries(fault.fields).map(([path, why]) => [`${act}-${path}`, why])) });
