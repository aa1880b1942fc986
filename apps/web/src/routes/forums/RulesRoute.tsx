import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { dayAsked } from '@mesa/domain/as-of';
import { formatDay } from '@mesa/domain/local-time';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Prose } from '@mesa/ui/Prose';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { AsOfChoice } from '../../layout/AsOfChoice.js';
import { AsOfNotice } from '../../layout/AsOfNotice.js';
import { query } from '../../session/query.js';
import { ForumFrame } from './components/ForumFrame.js';
import { OwnWords } from './components/OwnWords.js';
import { RulesGround } from './components/RulesGround.js';
import { RulesList } from './components/RulesList.js';
import { RulesVersions } from './components/RulesVersions.js';
import { requireCurrentSlug } from './current-address.js';
import { forumAbilities } from './forum-abilities.js';
import { RulesDocument } from './Rules.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const { forum } = await query(context, RulesDocument, address);
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, asOf: dayAsked(new URL(request.url).searchParams), can: await forumAbilities(context, address) };
}

/** By which rules the forum works, or worked on a day, in sentences, and every version there was. */
export default function RulesRoute() {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { forum, asOf, can } = useLoaderData<typeof loader>();
  const { rulesVersions, benches, jurisdiction } = forum;
  // The newest version comes first.
  const rules = asOf === null ? forum.rules : (rulesVersions.find(({ effectiveFrom }) => effectiveFrom <= asOf) ?? null);
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('rules.title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('rules.title')} lead={rules ? t(asOf === null ? 'rules.leadInForce' : 'rules.leadThen', { date: formatDay(rules.effectiveFrom, language) }) : t(asOf === null ? 'rules.leadNone' : 'rules.leadNoneThen')} facts={rules && <RulesGround rules={rules} jurisdiction={jurisdiction.slug} forum={forum.slug} />} />
        {asOf !== null && <AsOfNotice day={asOf} />}
        {rules && (
          <Section id="in-force" title={t('rules.inForce')} note={t('rules.whatUnset')}>
            <RulesList rules={rules.rules} benches={benches} />
          </Section>
        )}
        {rules?.text && (
          <Section id="text" title={t('rules.asWritten')}>
            <Prose>
              {rules.text.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index}>
                  <OwnWords language={rules.language}>{paragraph}</OwnWords>
                </p>
              ))}
            </Prose>
          </Section>
        )}
        <Section id="versions" title={t('rules.versions')}>
          <RulesVersions versions={rulesVersions} inForce={forum.rules?.id ?? null} today={jurisdiction.today} benches={benches} jurisdiction={jurisdiction.slug} forum={forum.slug} />
          {asOf === null && <AsOfChoice />}
        </Section>
      </Page>
    </ForumFrame>
  );
}
