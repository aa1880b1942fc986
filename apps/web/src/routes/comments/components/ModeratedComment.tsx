import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { commentPath, dayOf } from '../comment-address.js';
import type { ModerationQuery } from '../Moderation.generated.js';
import { CommentState } from './CommentState.js';
import { Moderations } from './Moderations.js';

interface ModeratedCommentProps {
  readonly comment: ModerationQuery['forum']['moderatedComments']['edges'][number]['node'];
  readonly jurisdiction: { readonly slug: string; readonly timeZone: string };
  readonly forum: string;
}

/** One comment that is or was moderated: whose, about what, why, and what the co-chairs said. */
export function ModeratedComment({ comment, jurisdiction, forum }: ModeratedCommentProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { id, state, overdue, postedAt, authorName, organization, wording } = comment;
  const place = { jurisdiction: jurisdiction.slug, slug: wording?.commitment?.plan.slug ?? forum };
  return (
    <article>
      <Stack gap="m">
        <h3><Link href={commentPath(language, place, id)}>{t('one.title', { name: authorName ?? t('entry.anonymous') })}</Link></h3>
        <FactLine facts={[<CommentState key="state" state={state} overdue={overdue} />, organization?.name, formatDay(dayOf(postedAt, jurisdiction.timeZone), language), wording?.title]} />
        <Moderations comment={comment} timeZone={jurisdiction.timeZone} />
      </Stack>
    </article>
  );
}
