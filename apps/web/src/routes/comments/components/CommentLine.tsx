import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Prose } from '@mesa/ui/Prose';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { capitalised } from '../capitalised.js';
import { type CommentsPlace, commentPath, dayOf } from '../comment-address.js';
import type { CommentLine_commentFragment } from './CommentLine.generated.js';
import { CommentState } from './CommentState.js';

interface CommentLineProps {
  readonly comment: CommentLine_commentFragment;
  readonly place: CommentsPlace;
}

/** What was said, by whom, when; a tombstone where it was taken back or hidden. */
export function CommentLine({ comment, place }: CommentLineProps) {
  const language = useLanguage();
  const { kind, state, asksResponse, dueOn, overdue } = comment;
  return (
    <Stack gap="s">
      <p>
        <strong>{capitalised(label('commentKind', kind, language))}</strong>
        {(asksResponse || state !== 'awaiting_response') && <> · <CommentState state={state} overdue={overdue} /></>}
      </p>
      <Words comment={comment} />
      <Facts comment={comment} place={place} showDue={state === 'awaiting_response' && dueOn !== null} />
    </Stack>
  );
}

function Words({ comment: { state, text, language, moderationReason } }: { comment: CommentLine_commentFragment }) {
  const { t } = useTranslation('comments');
  if (state === 'moderated') return <p>{t('entry.moderated')} {moderationReason}</p>;
  if (text === null) return <p>{t('entry.withdrawn')}</p>;
  return (
    <Prose>
      {text.split(/(?:\r?\n){2,}/).map((paragraph, index) => (
        <p key={index}>
          <OwnWords language={language} noted>{paragraph}</OwnWords>
        </p>
      ))}
    </Prose>
  );
}

function Facts({ comment, place, showDue }: CommentLineProps & { readonly showDue: boolean }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { id, authorName, organization, role, postedAt, editedAt, channel, enteredByName, saidOn, dueOn, carriedFrom } = comment;
  const personally = role === 'responsible_unit' ? t('entry.forUnit') : role === 'secretariat' && channel === null ? t('entry.bySecretariat') : t('entry.personally');
  return (
    <FactLine
      facts={[
        authorName ?? t('entry.anonymous'),
        organization?.name ?? personally,
        <Link key="when" href={commentPath(language, place, id)}>
          <time dateTime={postedAt}>{formatDay(dayOf(postedAt, place.timeZone), language)}</time>
        </Link>,
        channel && t('entry.onBehalf', { name: enteredByName ?? t('entry.bySecretariat'), channel: label('entryChannel', channel, language), day: saidOn && formatDay(saidOn, language) }),
        editedAt && t('entry.edited'),
        carriedFrom && <Link key="from" href={commentPath(language, place, carriedFrom.id)}>{t('entry.carried')}</Link>,
        showDue && dueOn && t('entry.due', { day: formatDay(dueOn, language) }),
      ]}
    />
  );
}
