import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { capitalised } from '../capitalised.js';
import type { CommentsPlace } from '../comment-address.js';
import { CommentEntry } from './CommentEntry.js';
import type { CommentEntry_commentFragment } from './CommentEntry.generated.js';
import type { CommentList_commentsFragment } from './CommentList.generated.js';

interface CommentListProps {
  readonly comments: CommentList_commentsFragment;
  readonly place: CommentsPlace;
  /** Where a comment is replied to, for who may. */
  readonly replyPath?: ((id: string) => string) | undefined;
  /** Depth of the phases' headings in the outline of the page. */
  readonly level: 3 | 4;
}

interface InPhase {
  readonly phase: CommentEntry_commentFragment['phase'];
  readonly comments: readonly CommentEntry_commentFragment[];
}

/** Comments by phase, the newest first. */
export function CommentList({ comments, place, replyPath, level }: CommentListProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const Heading = `h${level}` as const;
  return (
    <Stack gap="l">
      {byPhase(comments.edges.map(({ node }) => node)).map(({ phase, comments: said }) => (
        <Stack gap="l" key={said[0]?.id}>
          <Heading>{phase === null ? t('entry.unknownPhase') : (phase.label ?? capitalised(label('phaseKind', phase.kind, language)))}</Heading>
          {said.map((comment) => (
            <CommentEntry key={comment.id} comment={comment} place={place} replyPath={replyPath?.(comment.id)} />
          ))}
        </Stack>
      ))}
    </Stack>
  );
}

/** Comments come by time, and phases follow each other in time: neighbours of one phase stand together. */
function byPhase(comments: readonly CommentEntry_commentFragment[]): InPhase[] {
  const groups: InPhase[] = [];
  for (const comment of comments) {
    const last = groups.at(-1);
    if (last && last.phase?.id === comment.phase?.id) groups[groups.length - 1] = { ...last, comments: [...last.comments, comment] };
    else groups.push({ phase: comment.phase, comments: [comment] });
  }
  return groups;
}
