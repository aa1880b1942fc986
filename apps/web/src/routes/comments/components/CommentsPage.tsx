import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { planPath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { PlanFrame } from '../../plans/components/PlanFrame.js';
import type { PlanFrame_planFragment } from '../../plans/components/PlanFrame.generated.js';
import type { CommentingOfReader } from '../commenting.js';
import type { CommentFormProps } from './CommentForm.js';
import { CommentingOrWhy } from './CommentingOrWhy.js';
import { CommentList } from './CommentList.js';
import type { CommentList_commentsFragment } from './CommentList.generated.js';
import type { CommentsSentence_figuresFragment } from './CommentsSentence.generated.js';
import { RulesOfComments } from './RulesOfComments.js';
import type { RulesOfComments_planFragment } from './RulesOfComments.generated.js';
import { useCommentsSentence } from './use-comments-sentence.js';

interface CommentsPageProps {
  readonly plan: PlanFrame_planFragment & RulesOfComments_planFragment & { readonly jurisdiction: { readonly timeZone: string } };
  readonly title: string;
  /** What the comments are about, and where it is. */
  readonly subject: { readonly title: string; readonly href: string };
  readonly comments: CommentList_commentsFragment & { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
  readonly figures: CommentsSentence_figuresFragment;
  /** The comment that the reader wants to reply to. */
  readonly replyId: string | null;
  readonly live?: ReactNode;
  readonly form: Omit<CommentFormProps, 'commenting' | 'replyTo'> & { readonly commenting: CommentingOfReader };
}

/** The comments on one thing and the form beside them. */
export function CommentsPage({ plan, title, subject, comments, figures, replyId, live, form }: CommentsPageProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const sentence = useCommentsSentence();
  const { jurisdiction, slug } = plan;
  const replyTo = comments.edges.find(({ node }) => node.id === (form.fault?.values['parentId'] ?? replyId))?.node;
  return (
    <PlanFrame plan={plan}>
      <title>{`${title}: ${plan.title}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: planPath(language, jurisdiction.slug, slug), label: plan.title }, { href: subject.href, label: subject.title }]} />}
          title={title}
          note={<a href="#comment">{t('form.title')}</a>}
          lead={comments.edges.length === 0 ? t('sentence.none') : sentence(figures)}
        />
        <Section id="comments" title={t('title')}>
          {live}
          <CommentList comments={comments} place={{ jurisdiction: jurisdiction.slug, slug, timeZone: jurisdiction.timeZone }} replyPath={form.commenting?.allowed ? (id) => `?reply=${id}#comment` : undefined} level={3} />
          <Pagination label={t('list.pages')} next={comments.pageInfo.hasNextPage ? { href: `?after=${comments.pageInfo.endCursor}`, label: t('list.older') } : undefined} />
        </Section>
        <CommentingOrWhy {...form} replyTo={replyTo} />
        <RulesOfComments plan={plan} />
      </Page>
    </PlanFrame>
  );
}
