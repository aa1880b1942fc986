import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { useLanguage } from '../../../i18n/use-language.js';
import { ForumFrame } from '../../forums/components/ForumFrame.js';
import type { ManageFrame_forumFragment } from './ManageFrame.generated.js';

export interface ManageFrameProps {
  readonly forum: ManageFrame_forumFragment;
  readonly title: string;
  /** One sentence that says what is the case. */
  readonly lead: string;
  /** The first of these pages, which leads to the others. */
  readonly isOverview?: boolean | undefined;
  readonly children: ReactNode;
}

/** Around every page on which a secretariat sets its forum up; says what was just done. */
export function ManageFrame({ forum, title, lead, isOverview = false, children }: ManageFrameProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${title}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader
          kicker={isOverview ? undefined : <Breadcrumbs label={t('breadcrumbs')} items={[{ href: forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'manage'), label: t('title') }]} />}
          title={title}
          lead={lead}
        />
        {search.has(DONE) && <Notice kind="success" title={t('done')} />}
        {children}
      </Page>
    </ForumFrame>
  );
}

/** In the address after a form was accepted. */
export const DONE = 'done';
