import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { Button, type ButtonVariant } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { CommentOfReaderQuery } from '../Comment.generated.js';
import type { CommentsPlace } from '../comment-address.js';
import type { CommentEntry_commentFragment } from './CommentEntry.generated.js';

interface CommentActsProps {
  readonly comment: CommentEntry_commentFragment;
  readonly own: CommentOfReaderQuery['comment'];
  readonly place: CommentsPlace;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

/** What this reader may do with the comment; each act says before what will happen and to whom. */
export function CommentActs({ comment, own: { version, viewerCan }, place, idempotencyKey, fault }: CommentActsProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const form = { version, fault, idempotencyKey };
  const latest = comment.responses.at(-1);
  return (
    <Stack gap="l">
      {viewerCan.draftResponse && (
        <p>
          <LinkButton variant="primary" href={`${planPagePath(language, place.jurisdiction, place.slug, 'responses')}/${PATH_WORDS.new[language]}?comment=${comment.id}`}>{t('one.answer')}</LinkButton>
        </p>
      )}
      {viewerCan.object && latest && (
        <ActForm {...form} act="object" summary={t('one.object')} consequence={t('one.objectConsequence')} submit={t('one.objectSubmit')} field={{ name: 'reason', label: t('one.objectReason') }}>
          <input type="hidden" name="responseId" value={latest.id} />
        </ActForm>
      )}
      {viewerCan.edit && <ActForm {...form} act="edit" summary={t('one.edit')} consequence={t('one.editConsequence')} submit={t('one.editSubmit')} field={{ name: 'text', label: t('form.text'), value: comment.text ?? '' }} />}
      {viewerCan.withdraw && <ActForm {...form} act="withdraw" summary={t('one.withdraw')} consequence={t('one.withdrawConsequence')} submit={t('one.withdrawSubmit')} variant="danger" />}
      {viewerCan.moderate && <ActForm {...form} act="moderate" summary={t('one.moderate')} consequence={t('one.moderateConsequence')} submit={t('one.moderateSubmit')} variant="danger" field={{ name: 'reason', label: t('one.moderateReason') }} />}
    </Stack>
  );
}

interface ActFormProps {
  readonly act: 'edit' | 'withdraw' | 'moderate' | 'object';
  readonly summary: string;
  readonly consequence: string;
  readonly submit: string;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
  readonly variant?: ButtonVariant;
  readonly field?: { readonly name: 'reason' | 'text'; readonly label: string; readonly value?: string };
  readonly children?: ReactNode;
}

function ActForm({ act, summary, consequence, submit, version, idempotencyKey, fault, variant, field, children }: ActFormProps) {
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
            <Field name={`${act}-${field.name}`} label={field.label} error={own?.fields[field.name] && reason(own.fields[field.name])}>
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
