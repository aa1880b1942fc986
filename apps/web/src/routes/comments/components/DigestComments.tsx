import { useTranslation } from 'react-i18next';

import { commitmentPath, commitmentSegment, milestonePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { CommentsPlace } from '../comment-address.js';
import type { PhaseDigestQuery } from '../PhaseDigest.generated.js';
import { CommentLine } from './CommentLine.js';
import { ResponseEntry } from './ResponseEntry.js';

type Said = PhaseDigestQuery['plan']['phaseDigest']['comments']['edges'][number]['node'];

interface DigestCommentsProps {
  readonly comments: readonly Said[];
  readonly place: CommentsPlace;
}

const subjectOf = ({ wording }: Said): string => (wording?.commitment ? `${wording.commitment.number}/${wording.milestone?.number ?? 0}` : '');

/** What was said about each commitment and milestone, with what was answered. */
export function DigestComments({ comments, place }: DigestCommentsProps) {
  // They come by subject: a heading stands where the subject changes.
  return (
    <Stack gap="l">
      {comments.map((comment, index) => {
        const before = comments[index - 1];
        return (
          <article key={comment.id}>
            <Stack gap="m">
              {(!before || subjectOf(before) !== subjectOf(comment)) && <Subject comment={comment} place={place} />}
              <CommentLine comment={comment} place={place} />
              {comment.responses.map((response) => <ResponseEntry key={response.id} response={response} place={place} />)}
            </Stack>
          </article>
        );
      })}
    </Stack>
  );
}

function Subject({ comment: { wording }, place: { jurisdiction, slug } }: { comment: Said; place: CommentsPlace }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  if (!wording?.commitment) return <h3>{t('digest.agenda')}</h3>;
  const { commitment, milestone } = wording;
  const id = commitmentSegment(commitment);
  return (
    <h3>
      {milestone
        ? <Link href={milestonePath(language, jurisdiction, slug, commitment, milestone.number)}>{t('digest.milestone', { id, number: milestone.number })}</Link>
        : <Link href={commitmentPath(language, jurisdiction, slug, commitment)}>{t('digest.commitment', { id })}</Link>}
    </h3>
  );
}
