import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import { label } from '@mesa/domain/labels';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, mutate } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { FormPlace } from './components/FormPlace.js';
import { ManageFrame } from './components/ManageFrame.js';
import { OrganizationForm } from './components/OrganizationForm.js';
import { UnitTeams } from './components/UnitTeams.js';
import { everyOrganization, everyPerson } from './listings.js';
import { act, manage } from './manage.js';
import { ManageForumDocument } from './ManageForum.generated.js';
import { membershipEnd, membershipInput, organizationInput, organizationUpdate } from './organization-inputs.js';
import { CreateOrganizationDocument, EndUnitMembershipDocument, OpenUnitMembershipDocument, UnitTeamsDocument, UpdateOrganizationDocument } from './Organizations.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, address, key, edited } = await manage(args, ManageForumDocument);
  const { forum } = data;
  const [organizations, people, { unitMemberships }] = await Promise.all([
    everyOrganization(args.context, address.jurisdiction),
    everyPerson(args.context, forum.id),
    query(args.context, UnitTeamsDocument, { forumId: forum.id }),
  ]);
  return { forum, organizations, people, unitMemberships, key, edited: organizations.find(({ id }) => id === edited) ?? null };
}

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    createOrganization: (form) => mutate(context, CreateOrganizationDocument, { input: organizationInput(form) }, form),
    updateOrganization: (form) => mutate(context, UpdateOrganizationDocument, { input: organizationUpdate(form) }, form),
    openUnitMembership: (form) => mutate(context, OpenUnitMembershipDocument, { input: membershipInput(form) }, form),
    endUnitMembership: (form) => mutate(context, EndUnitMembershipDocument, { input: membershipEnd(form) }, form),
  });
}

/** The organizations and units of the municipality, and who answers for each unit. */
export default function OrganizationsRoute() {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const { forum, organizations, people, unitMemberships, key, edited } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  return (
    <ManageFrame forum={forum} title={t('title')} lead={t('lead', { count: organizations.length })}>
      <FormPlace title={edited ? t('edit', { name: edited.name }) : t('add')} asked={edited !== null} refused={fault?.values['act'] === 'createOrganization'}>
        <OrganizationForm forumId={forum.id} organizations={organizations} edited={edited} fault={fault} idempotencyKey={key} />
      </FormPlace>
      <Section id="list" title={t('list')} wide={organizations.length > 0}>
        {organizations.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <DataTable
            caption={t('list')}
            captionHidden
            columns={[
              { key: 'name', header: t('fields.name'), rowHeader: true, cell: (one) => <><OwnWords language={one.language}>{one.name}</OwnWords><FactLine facts={[one.aliases.map(({ name }) => name).join(', '), one.parent && t('partOf', { name: one.parent.name }), one.succeeds && t('succeeds', { name: one.succeeds.name })]} /></> },
              { key: 'sector', header: t('fields.sector'), cell: (one) => (one.sector ? label('sector', one.sector, language) : t('unknown')) },
              { key: 'edit', header: t('acts'), cell: (one) => <Link href={`?edit=${one.id}`} aria-label={t('edit', { name: one.name })}>{t('change')}</Link> },
            ]}
            groups={[{ key: 'all', rows: organizations }]}
            rowKey={({ id }) => id}
          />
        )}
      </Section>
      <Section id="teams" title={t('teams.title')} wide>
        <UnitTeams forumId={forum.id} teams={unitMemberships} units={organizations.filter(({ sector }) => sector === 'government')} people={people} fault={fault} idempotencyKey={key} />
      </Section>
    </ManageFrame>
  );
}
