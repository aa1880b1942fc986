import { useTranslation } from 'react-i18next';

import { forumPagePath, forumPath, jurisdictionPath } from '@mesa/domain/addresses';
import { formatDay } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Prose } from '@mesa/ui/Prose';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { ForumComposition } from './ForumComposition.js';
import { ForumFrame } from './ForumFrame.js';
import type { ForumHome_forumFragment } from './ForumHome.generated.js';
import { ForumNow } from './ForumNow.js';
import { OwnWords } from './OwnWords.js';
import { forumCountWords } from './seat-counts.js';
import { TranslatedProse } from './TranslatedProse.js';

interface ForumHomeProps {
  readonly forum: ForumHome_forumFragment;
  readonly mayManage: boolean;
}

/** What the forum is, what happens in it, who sits in it, by which rules. */
export function ForumHome({ forum, mayManage }: ForumHomeProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { name, kind, jurisdiction } = forum;
  return (
    <ForumFrame forum={forum} mayManage={mayManage}>
      <title>{`${name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: jurisdictionPath(language, jurisdiction.slug), label: jurisdiction.name }]} />}
          title={name}
          titleLang={forum.language}
          lead={`${t(`home.is.${kind}`, { place: jurisdiction.name })} ${forumCountWords(t, forum.seats)}`}
          facts={<Origins forum={forum} />}
        />
        <ForumNow forum={forum} />
        <Section id="purpose" title={t('home.purpose')}>
          {forum.purpose === null ? <p>{t('home.noPurpose')}</p> : <TranslatedProse of={forum} field="purpose" text={forum.purpose} frame={(words) => <Prose>{words}</Prose>} />}
        </Section>
        {forum.goal !== null && (
          <Section id="goal" title={t('home.goal')}>
            <TranslatedProse of={forum} field="goal" text={forum.goal} frame={(words) => <Prose>{words}</Prose>} />
          </Section>
        )}
        <ForumComposition forum={forum} />
        <Section id="rules" title={t('home.rules')}>
          <p>
            {forum.rules === null ? t('home.noRules') : t('home.rulesSince', { date: formatDay(forum.rules.effectiveFrom, language) })}{' '}
            <Link href={forumPagePath(language, jurisdiction.slug, forum.slug, 'rules')}>{t('home.allRules')}</Link>
          </p>
          <p>
            <Link href={forumPagePath(language, jurisdiction.slug, forum.slug, 'compliance')}>{t('home.compliance')}</Link>
          </p>
        </Section>
      </Page>
    </ForumFrame>
  );
}

/** When and how it came about, and what it is called and tied to. */
function Origins({ forum }: { forum: ForumHome_forumFragment }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { started, ended, formedBy, aliases, parent, succeeds, jurisdiction } = forum;
  const linkTo = (other: { slug: string; name: string }) => <Link href={forumPath(language, jurisdiction.slug, other.slug)}>{other.name}</Link>;
  return (
    <FactLine
      facts={[
        started && t('home.began', { date: formatPartialDate(started, language) }),
        ended && t('home.ended', { date: formatPartialDate(ended, language) }),
        formedBy !== null && <>{t('home.formedBy')} <OwnWords language={forum.language} noted>{formedBy}</OwnWords></>,
        aliases.length > 0 && t('home.knownAs', { names: aliases.map((alias) => alias.name).join(', ') }),
        parent && <>{t('home.partOf')} {linkTo(parent)}</>,
        succeeds && <>{t('home.succeeds')} {linkTo(succeeds)}</>,
      ]}
    />
  );
}
