import { useTranslation } from 'react-i18next';

import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { CommentLink } from './CommentLink.js';
import type { CommitmentComments_commitmentFragment } from './CommitmentComments.generated.js';
import { useCommentsSentence } from './use-comments-sentence.js';

interface CommitmentCommentsProps {
  readonly commitment: CommitmentComments_commitmentFragment;
  /** Address of the commitment's page. */
  readonly page: string;
}

/** What waits for a response about a commitment as a whole: a section of its page. */
export function CommitmentComments({ commitment: { responseFigures }, page }: CommitmentCommentsProps) {
  const { t } = useTranslation('comments');
  const sentence = useCommentsSentence();
  return (
    <Section id="comments" title={t('title')}>
      <Stack gap="l">
        <p>{responseFigures.asked === 0 ? t('sentence.none') : sentence(responseFigures)}</p>
        <CommentLink page={page} />
      </Stack>
    </Section>
  );
}
