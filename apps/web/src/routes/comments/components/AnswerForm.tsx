import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { DISPOSITIONS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Checkbox } from '@mesa/ui/Checkbox';
import { Field } from '@mesa/ui/Field';
import { Fieldset } from '@mesa/ui/Fieldset';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { capitalised } from '../capitalised.js';
import type { CommentsPlace } from '../comment-address.js';
import type { AnswerForm_commentFragment, AnswerForm_draftFragment } from './AnswerForm.generated.js';
import { CommentLine } from './CommentLine.js';

interface AnswerFormProps {
  readonly comments: readonly AnswerForm_commentFragment[];
  readonly place: CommentsPlace;
  /** In whose name the reader may answer; a null id is the secretariat. */
  readonly answerers: readonly { readonly id: string | null; readonly name: string }[];
  readonly amendments: readonly { readonly id: string; readonly number: number }[];
  readonly mayPublish: boolean;
  /** Chosen before the page was opened. */
  readonly chosenIds: readonly string[];
  readonly draft: AnswerForm_draftFragment | null;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

/** One answer to one or several comments; kept as a draft, or published for good. */
export function AnswerForm({ comments, place, answerers, amendments, mayPublish, chosenIds, draft, idempotencyKey, fault }: AnswerFormProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  return (
    <Form method="post">
      <Stack gap="l">
        <FormFaults fault={fault} labels={{ commentIds: t('answer.which'), reason: t('answer.reason'), disposition: t('answer.disposition') }} />
        <HiddenKey value={idempotencyKey} />
        <input type="hidden" name="language" value={language} />
        {draft && <input type="hidden" name="draftId" value={draft.id} />}
        {draft && <input type="hidden" name="draftVersion" value={draft.version} />}
        <Fieldset id="commentIds" legend={t('answer.which')} hint={t('answer.whichHint')}>
          {comments.map((comment) => (
            <Checkbox key={comment.id} id={`comment-${comment.id}`} name="commentIds" value={comment.id} defaultChecked={chosenIds.includes(comment.id)} label={<CommentLine comment={comment} place={place} />} />
          ))}
        </Fieldset>
        <Answer answerers={answerers} amendments={amendments} draft={draft} fault={fault} />
        <FormActions consequence={mayPublish ? t('answer.consequence') : t('answer.consequenceDraft')}>
          {mayPublish && <Button variant="primary" name="act" value="publish">{t('answer.publish')}</Button>}
          <Button name="act" value="draft">{t('answer.draft')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

function Answer({ answerers, amendments, draft, fault }: Pick<AnswerFormProps, 'answerers' | 'amendments' | 'draft' | 'fault'>) {
  const { t } = useTranslation(['comments', 'common']);
  const language = useLanguage();
  const reason = useReason();
  const values = fault?.values ?? {};
  const max = TEXT_LIMITS.response.max;
  const left = (count: number): string => (count < 0 ? t('common:form.over', { count: -count }) : t('common:form.left', { count }));
  return (
    <>
      <RadioGroup
        name="disposition"
        legend={t('comments:answer.disposition')}
        required
        defaultValue={values['disposition'] ?? draft?.disposition}
        options={DISPOSITIONS.map((one) => ({ value: one, label: capitalised(label('disposition', one, language)) }))}
      />
      <Field name="reason" label={t('comments:answer.reason')} error={fault?.fields['reason'] && reason(fault.fields['reason'])}>
        {(control) => <TextArea {...control} defaultValue={values['reason'] ?? draft?.reason} limit={{ characters: max, stated: t('common:form.characters', { count: max }), left }} />}
      </Field>
      {answerers.length > 1 ? (
        <RadioGroup
          name="organizationId"
          legend={t('comments:answer.unit')}
          defaultValue={values['organizationId'] ?? draft?.unit?.id ?? answerers[0]?.id ?? ''}
          options={answerers.map(({ id, name }) => ({ value: id ?? '', label: name }))}
        />
      ) : (
        <input type="hidden" name="organizationId" value={answerers[0]?.id ?? ''} />
      )}
      {amendments.length > 0 && (
        <Field name="amendmentId" label={t('comments:answer.amendment')} optional={t('common:form.optional')}>
          {(control) => (
            <Select {...control} width="half" defaultValue={values['amendmentId'] ?? draft?.amendment?.id ?? ''} placeholder={t('comments:answer.noAmendment')} options={amendments.map(({ id, number }) => ({ value: id, label: t('comments:answer.amendmentNumber', { number }) }))} />
          )}
        </Field>
      )}
    </>
  );
}
