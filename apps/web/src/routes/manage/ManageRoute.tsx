import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, mutate } from '../../session/mutate.js';
import { BenchForms } from './components/BenchForms.js';
import { CrestForm } from './components/CrestForm.js';
import { ForumForm } from './components/ForumForm.js';
import { ManageFrame } from './components/ManageFrame.js';
import { NewForumForm } from './components/NewForumForm.js';
import { SlugForm } from './components/SlugForm.js';
import { removeCrest, setCrest } from './crest.js';
import { benchInput, forumInput, newForumInput, renamedBenchInput, slugInput } from './forum-inputs.js';
import { act, manage } from './manage.js';
import { AddBenchDocument, ChangeForumSlugDocument, CreateForumDocument, ManageOverviewDocument, RenameBenchDocument, UpdateForumDocument } from './ManageForum.generated.js';

const PARTS = ['meetings', 'organizations', 'people', 'seats', 'rules', 'invitations', 'roles', 'holidays', 'administrations', 'translations', 'import'] as const;

export const loader = (args: LoaderFunctionArgs) => manage(args, ManageOverviewDocument);

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    updateForum: (form) => mutate(context, UpdateForumDocument, { input: forumInput(form) }, form),
    changeForumSlug: (form) => mutate(context, ChangeForumSlugDocument, { input: slugInput(form) }, form),
    addBench: (form) => mutate(context, AddBenchDocument, { input: benchInput(form) }, form),
    renameBench: (form) => mutate(context, RenameBenchDocument, { input: renamedBenchInput(form) }, form),
    setCrest: (form) => setCrest(context, form),
    removeCrest: (form) => removeCrest(context, form),
    createForum: (form) => mutate(context, CreateForumDocument, { input: newForumInput(form) }, form),
  });
}

/** Everything that a secretariat sets up, and what the forum itself is. */
export default function ManageRoute() {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const { data, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { forum } = data;
  return (
    <ManageFrame forum={forum} title={t('title')} lead={t('lead')} isOverview>
      <Section id="parts" title={t('parts')}>
        <DefinitionList
          items={[
            ...PARTS.map((part) => ({
              term: t(`part.${part}.name`),
              description: <Link href={forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'manage', part)}>{t(`part.${part}.does`)}</Link>,
            })),
            { term: t('part.plan.name'), description: <Link href={forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'plan', 'new')}>{t('part.plan.does')}</Link> },
          ]}
        />
      </Section>
      <Section id="forum" title={t('forum.title')}>
        <ForumForm forum={forum} fault={fault} />
      </Section>
      <Section id="crest" title={t('crest.title')}>
        <CrestForm forum={forum} fault={fault} idempotencyKey={key} />
      </Section>
      <Section id="benches" title={t('bench.title')}>
        <BenchForms forumId={forum.id} benches={forum.benches} language={forum.language} fault={fault} idempotencyKey={key} />
      </Section>
      <Section id="address" title={t('slug.title')}>
        <SlugForm forum={forum} fault={fault} />
      </Section>
      <Section id="new" title={t('newForum.title')}>
        <NewForumForm forumId={forum.id} fault={fault} idempotencyKey={key} />
      </Section>
    </ManageFrame>
  );
}
