import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { CommentLine } from './CommentLine.js';
import { useCommentsSentence } from './use-comments-sentence.js';
import type { WaitingForResponse_forumFragment } from './WaitingForResponse.generated.js';

interface WaitingForResponseProps {
  readonly forum: WaitingForResponse_forumFragment;
}

/** What waits for a response in a forum, what is overdue first: a section of its home. */
export function WaitingForResponse({ forum }: WaitingForResponseProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const sentence = useCommentsSentence();
  const { waitingForResponse: waiting, jurisdiction, plans } = forum;
  const [plan] = plans;
  if (!plan) return null;
  return (
    <Section id="waiting" title={t('waiting.title')} note={<Link href={planPagePath(language, jurisdiction.slug, plan.slug, 'responses')}>{t('waiting.all')}</Link>}>
      <Stack gap="l">
        <p>{sentence(waiting)}</p>
        {waiting.oldest.map((comment) => (
          <CommentLine key={comment.id} comment={comment} place={{ jurisdiction: jurisdiction.slug, slug: plan.slug, timeZone: jurisdiction.timeZone }} />
        ))}
      </Stack>
    </Section>
  );
}
