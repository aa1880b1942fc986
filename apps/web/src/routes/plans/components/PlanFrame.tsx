import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { jurisdictionPagePath, planPagePath, planPath } from '@mesa/domain/addresses';
import type { NavItem } from '@mesa/ui/NavList';
import { useLanguage } from '../../../i18n/use-language.js';
import { Frame } from '../../../layout/Frame.js';
import type { PlanFrame_planFragment } from './PlanFrame.generated.js';

export interface PlanFrameProps {
  readonly plan: PlanFrame_planFragment;
  /** Whether the reader keeps this plan: then its phases and drafting are parts of it. */
  readonly mayManage?: boolean | undefined;
  readonly children: ReactNode;
}

/** Around every page of a plan: its title and its parts. A plan in drafting has its drafting page for a home. */
export function PlanFrame({ plan, mayManage = false, children }: PlanFrameProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { pathname } = useLocation();
  const { slug, title, state, jurisdiction } = plan;
  const page = (word: 'edit' | 'board' | 'amendments' | 'responses' | 'phases') => planPagePath(language, jurisdiction.slug, slug, word);
  const home = state === 'drafting' ? page('edit') : planPath(language, jurisdiction.slug, slug);
  const commitments = `${planPagePath(language, jurisdiction.slug, slug, 'commitments')}/`;
  const part = (href: string, label: string, isWithin: boolean): NavItem => ({ href, label, current: pathname === href ? 'page' : isWithin ? 'section' : undefined });
  const items = [
    part(home, t('nav.commitments'), pathname.startsWith(commitments)),
    ...(state === 'drafting' ? [] : (['board', 'amendments', 'responses'] as const)).map((word) => part(page(word), t(`nav.${word}`), pathname.startsWith(`${page(word)}/`))),
    ...(mayManage ? [part(page('phases'), t('nav.phases'), false)] : []),
  ];
  return (
    <Frame home={{ name: `${title}, ${jurisdiction.name}`, href: home }} nav={{ label: title, items }} search={jurisdictionPagePath(language, jurisdiction.slug, 'search')} invented={jurisdiction.invented}>
      {children}
    </Frame>
  );
}
