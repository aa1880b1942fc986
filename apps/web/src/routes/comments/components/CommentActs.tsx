import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { CommentOfReaderQuery } from '../Comment.generated.js';
import type { CommentsPlace } from '../comment-address.js';
import { ActForm } from './ActForm.js';
import { AfterAmendmentActs } from './AfterAmendmentActs.js';
import type { CommentEntry_commentFragment } from './CommentEntry.generated.js';
import { ModerationActs } from './ModerationActs.js';

interface CommentActsProps {
  readonly comment: CommentEntry_commentFragment;
  readonly own: CommentOfReaderQuery['comment'];
  readonly place: CommentsPlace;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

/** What this reader may do with the comment; each act says before what will happen and to whom. */
export function CommentActs({ comment, own, place, idempotencyKey, fault }: CommentActsProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { version, viewerCan } = own;
  const form = { version, fault, idempotencyKey };
  const latest = comment.responses.at(-1);
  return (
    <Stack gap="l">
      {viewerCan.draftResponse && (
        <p>
          <LinkButton variant="primary" href={`${planPagePath(language, place.jurisdiction, place.slug, 'responses')}/${PATH_WORDS.new[language]}?comment=${comment.id}`}>{t('one.answer')}</LinkButton>
        </p>
      )}
      <AfterAmendmentActs {...form} commentId={comment.id} own={own} />
      {viewerCan.object && latest && (
        <ActForm {...form} act="object" summary={t('one.object')} consequence={t('one.objectConsequence')} submit={t('one.objectSubmit')} field={{ name: 'reason', label: t('one.objectReason') }}>
          <input type="hidden" name="responseId" value={latest.id} />
        </ActForm>
      )}
      {viewerCan.edit && <ActForm {...form} act="edit" summary={t('one.edit')} consequence={t('one.editConsequence')} submit={t('one.editSubmit')} field={{ name: 'text', label: t('form.text'), value: comment.text ?? '' }} />}
      {own.viewerCanAdd && <ActForm {...form} act="add" summary={t('one.add')} consequence={t('one.addConsequence')} submit={t('one.addSubmit')} field={{ name: 'text', label: t('one.addText') }} />}
      {viewerCan.withdraw && <ActForm {...form} act="withdraw" summary={t('one.withdraw')} consequence={t('one.withdrawConsequence')} submit={t('one.withdrawSubmit')} variant="danger" />}
      <ModerationActs {...form} own={own} />
    </Stack>
  );
}
