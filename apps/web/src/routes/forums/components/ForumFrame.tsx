import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { forumPagePath, forumPath, jurisdictionPagePath, planPath } from '@mesa/domain/addresses';
import type { NavItem } from '@mesa/ui/NavList';
import { useLanguage } from '../../../i18n/use-language.js';
import { Frame } from '../../../layout/Frame.js';
import type { ForumFrame_forumFragment } from './ForumFrame.generated.js';

const PARTS = ['members', 'meetings', 'decisions', 'actions', 'rules', 'documents'] as const;

export interface ForumFrameProps {
  readonly forum: ForumFrame_forumFragment;
  /** Whether the reader keeps this forum: then its management is a part of it. */
  readonly mayManage?: boolean | undefined;
  readonly children: ReactNode;
}

/** Around every page of a forum: its name and its parts. */
export function ForumFrame({ forum, mayManage = false, children }: ForumFrameProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { pathname } = useLocation();
  const { slug, name, jurisdiction, plans: [plan] } = forum;
  const home = forumPath(language, jurisdiction.slug, slug);
  const part = (href: string, label: string): NavItem => ({ href, label, current: pathname === href ? 'page' : href !== home && pathname.startsWith(`${href}/`) ? 'section' : undefined });
  const items = [
    part(home, t('nav.home')),
    ...(plan ? [part(planPath(language, jurisdiction.slug, plan.slug), t('nav.plan'))] : []),
    ...[...PARTS, ...(mayManage ? (['manage'] as const) : [])].map((word) => part(forumPagePath(language, jurisdiction.slug, slug, word), t(`nav.${word}`))),
  ];
  return (
    <Frame home={{ name: name.includes(jurisdiction.name) ? name : `${name}, ${jurisdiction.name}`, href: home }} nav={{ label: name, items }} search={jurisdictionPagePath(language, jurisdiction.slug, 'search')} invented={jurisdiction.invented}>
      {children}
    </Frame>
  );
}
