import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { milestonePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { CommentList } from './CommentList.js';
import { LiveComments } from './LiveComments.js';
import type { MilestoneComments_milestoneFragment } from './MilestoneComments.generated.js';
import { useCommentsSentence } from './use-comments-sentence.js';

interface MilestoneCommentsProps {
  readonly milestone: MilestoneComments_milestoneFragment;
  /** The form to comment, where the page has one. */
  readonly form?: ReactNode;
}

/** What is said about a milestone, by phase, and what waits for a response: a section of its page. */
export function MilestoneComments({ milestone, form }: MilestoneCommentsProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const sentence = useCommentsSentence();
  const { id, number, comments, commitment, responseFigures } = milestone;
  const { slug, jurisdiction } = commitment.plan;
  const all = `${milestonePath(language, jurisdiction.slug, slug, commitment, number)}/${PATH_WORDS.comments[language]}`;
  return (
    <Section id="comments" title={t('title')} note={<Link href={all}>{t('list.all')}</Link>}>
      <Stack gap="l">
        <p>{comments.edges.length === 0 ? t('sentence.none') : sentence(responseFigures)}</p>
        <LiveComments milestoneId={id} shownIds={comments.edges.map(({ node }) => node.id)} />
        <CommentList comments={comments} place={{ jurisdiction: jurisdiction.slug, slug, timeZone: jurisdiction.timeZone }} level={3} />
        {comments.pageInfo.hasNextPage && <p><Link href={`${all}?after=${comments.pageInfo.endCursor}`}>{t('list.older')}</Link></p>}
        {form}
      </Stack>
    </Section>
  );
}
