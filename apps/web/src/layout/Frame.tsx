import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useRouteLoaderData } from 'react-router';

import { homePath, sitePath, translatePath } from '@mesa/domain/addresses';
import { Banner } from '@mesa/ui/Banner';
import { Link } from '@mesa/ui/Link';
import { type NavItem, NavList } from '@mesa/ui/NavList';
import { SiteFooter } from '@mesa/ui/SiteFooter';
import { SiteHeader } from '@mesa/ui/SiteHeader';
import { SkipLink } from '@mesa/ui/SkipLink';
import { useLanguage } from '../i18n/use-language.js';
import type { loader } from '../root.js';
import { Pending } from './Pending.js';

export interface FrameProps {
  /** Whose pages these are: the first link of the page; the product where they are nobody's. */
  readonly home?: { readonly name: string; readonly href: string } | undefined;
  /** The parts of this place. */
  readonly nav?: { readonly label: string; readonly items: readonly NavItem[] } | undefined;
  /** Address of the search over what is published here. */
  readonly search?: string | undefined;
  /** Labels every page of the demonstration. */
  readonly invented?: boolean | undefined;
  readonly children: ReactNode;
}

/** What stands around the content of every page. */
export function Frame({ home, nav, search, invented = false, children }: FrameProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'es' ? 'en' : 'es';
  const { pathname, search: question } = useLocation();
  const reader = useRouteLoaderData<typeof loader>('root')?.reader;
  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      <Pending />
      {invented && <Banner label={t('demonstration')}>{t('demonstrationSays')}</Banner>}
      <SiteHeader
        brand={<Link href={home?.href ?? homePath(language)}>{home?.name ?? t('product')}</Link>}
        nav={nav && <NavList label={nav.label} items={nav.items} />}
        search={search && <Link href={search}>{t('search')}</Link>}
        language={<Link href={translatePath(pathname + question, other)} hrefLang={other} lang={other}>{t('otherLanguage')}</Link>}
        account={reader ? <Link href={sitePath(language, 'desk')}>{reader.name ?? t('desk')}</Link> : <Link href={sitePath(language, 'signIn')}>{t('signIn')}</Link>}
      />
      {children}
      <SiteFooter nav={<NavList label={t('siteLinks')} items={[{ href: sitePath(language, 'privacy'), label: t('privacy') }, { href: sitePath(language, 'accessibility'), label: t('accessibility') }]} />}>
        {t('imprint')}
      </SiteFooter>
    </>
  );
}
