import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { COMMENT_KINDS, type CommentSubject } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Prose } from '@mesa/ui/Prose';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { capitalised } from '../capitalised.js';
import type { CarriedOfReader } from '../commenting.js';
import type { CommentForm_commentingFragment, CommentForm_wordingFragment } from './CommentForm.generated.js';
import { MentionFields } from './MentionFields.js';
import { OnBehalfFields } from './OnBehalfFields.js';
import { StaleWording } from './StaleWording.js';

export interface CommentFormProps {
  /** The page of comments, whose action takes what is sent. */
  readonly action: string;
  readonly subject: { readonly type: CommentSubject; readonly id: string };
  /** The words shown, to which the comment is pinned; null for an agenda item. */
  readonly wording: CommentForm_wordingFragment | null;
  readonly commenting: CommentForm_commentingFragment;
  /** The comment that it replies to. */
  readonly replyTo?: { readonly id: string; readonly authorName: string | null } | undefined;
  /** The reader's own comment on earlier words that is said again of these. */
  readonly carrying?: CarriedOfReader | undefined;
  readonly idempotencyKey: string;
  readonly fault?: FormFault | undefined;
}

/** Says something about what the page is about, for a seat or personally. It says what will happen before it does. */
export function CommentForm(props: CommentFormProps) {
  const { action, subject, wording, commenting, replyTo, carrying, idempotencyKey, fault } = props;
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const values = fault?.values ?? {};
  // The words that were read stay the ones commented on, also after a refusal.
  const wordingId = values['wordingId'] ?? wording?.id;
  const carriedFromId = values['carriedFromId'] ?? carrying?.id;
  return (
    <Form method="post" action={action}>
      <Stack gap="l">
        <FormFaults fault={fault} labels={{ text: t('form.text'), kind: t('form.kind'), phaseId: t('form.phase'), 'onBehalf.personId': t('form.behalf.person'), 'onBehalf.saidOn': t('form.behalf.saidOn') }} />
        {fault?.reason === 'stale_base' && <StaleWording current={fault.current} />}
        <HiddenKey value={idempotencyKey} />
        <input type="hidden" name="subjectType" value={subject.type} />
        <input type="hidden" name="subjectId" value={subject.id} />
        <input type="hidden" name="language" value={language} />
        {carriedFromId && <input type="hidden" name="carriedFromId" value={carriedFromId} />}
        {carrying && <p>{t('amended.carrying', { number: carrying.number })}</p>}
        {wordingId && <input type="hidden" name="wordingId" value={wordingId} />}
        {replyTo ? <input type="hidden" name="parentId" value={replyTo.id} /> : wording && <Reading wording={wording} />}
        {replyTo && <p>{t('form.replyingTo', { name: replyTo.authorName ?? t('entry.anonymous') })}</p>}
        <Questions commenting={commenting} kind={carrying?.kind} fault={fault} />
        <Words text={carrying?.text} fault={fault} />
        {commenting.mentionable.length > 0 && <MentionFields seats={commenting.mentionable} ticked={fault?.ticked['mentionedSeatIds'] ?? []} />}
        {!carriedFromId && commenting.onBehalfOf.length > 0 && <OnBehalfFields speakers={commenting.onBehalfOf} fault={fault} />}
        <FormActions consequence={t('form.consequence')}>
          <Button variant="primary">{t('form.submit')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

function Reading({ wording }: { wording: CommentForm_wordingFragment }) {
  const { t } = useTranslation('comments');
  return (
    <Details summary={t('form.reading')} open>
      <Prose>
        {wording.title !== null && <p><strong><OwnWords language={wording.language}>{wording.title}</OwnWords></strong></p>}
        {wording.text !== null && <p><OwnWords language={wording.language}>{wording.text}</OwnWords></p>}
      </Prose>
    </Details>
  );
}

function Questions({ commenting: { seats, openPhases }, kind, fault }: Pick<CommentFormProps, 'commenting' | 'fault'> & { readonly kind: string | undefined }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const values = fault?.values ?? {};
  return (
    <>
      <RadioGroup
        name="kind"
        legend={t('form.kind')}
        required
        defaultValue={values['kind'] ?? kind ?? 'question'}
        options={COMMENT_KINDS.map((one) => ({ value: one, label: capitalised(label('commentKind', one, language)), hint: t(`form.kindHint.${one}`) }))}
      />
      {seats.length > 0 && (
        <RadioGroup
          name="seatId"
          legend={t('form.as')}
          defaultValue={values['seatId'] ?? seats[0]?.id}
          options={[...seats.map(({ id, label: name }) => ({ value: id, label: name })), { value: 'personally', label: t('form.personally') }]}
        />
      )}
      {openPhases.length > 1 && (
        <RadioGroup
          name="phaseId"
          legend={t('form.phase')}
          required
          defaultValue={values['phaseId']}
          options={openPhases.map((phase) => ({ value: phase.id, label: phase.label ?? capitalised(label('phaseKind', phase.kind, language)) }))}
        />
      )}
    </>
  );
}

function Words({ text, fault }: Pick<CommentFormProps, 'fault'> & { readonly text: string | undefined }) {
  const { t } = useTranslation(['comments', 'common']);
  const reason = useReason();
  const max = TEXT_LIMITS.comment.max;
  const left = (count: number): string => (count < 0 ? t('common:form.over', { count: -count }) : t('common:form.left', { count }));
  return (
    <Field name="text" label={t('comments:form.text')} error={fault?.fields['text'] && reason(fault.fields['text'])}>
      {(control) => <TextArea {...control} defaultValue={fault?.values['text'] ?? text} limit={{ characters: max, stated: t('common:form.characters', { count: max }), left }} />}
    </Field>
  );
}
