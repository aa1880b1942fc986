import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import type { GrantRoleInput, RoleKind } from '@mesa/schema/types';
import { Section } from '@mesa/ui/Section';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ManageFrame } from './components/ManageFrame.js';
import { RoleForm } from './components/RoleForm.js';
import { RoleList } from './components/RoleList.js';
import { everyPerson } from './listings.js';
import { act, given, manage, numberOf } from './manage.js';
import { ManageOverviewDocument } from './ManageForum.generated.js';
import { EndRoleDocument, ForumRolesDocument, GrantRoleDocument } from './Roles.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, key } = await manage(args, ManageOverviewDocument);
  const { forum } = data;
  const [{ forumRoles }, people] = await Promise.all([query(args.context, ForumRolesDocument, { forumId: forum.id }), everyPerson(args.context, forum.id)]);
  return { forum, forumRoles, people, key };
}

const grant = (form: FormData): GrantRoleInput => ({
  forumId: given(form, 'forumId'),
  personId: given(form, 'personId'),
  kind: given(form, 'kind') as RoleKind,
  benchId: textOf(form, 'benchId'),
  validFrom: textOf(form, 'validFrom'),
  validUntil: textOf(form, 'validUntil'),
  idempotencyKey: textOf(form, KEY_FIELD),
});

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    grantRole: (form) => mutate(context, GrantRoleDocument, { input: grant(form) }, form),
    endRole: (form) => mutate(context, EndRoleDocument, { input: { roleId: given(form, 'roleId'), version: numberOf(form, 'version') } }, form),
  });
}

/** Who keeps, chairs and follows the forum. */
export default function RolesRoute() {
  const { t } = useTranslation('manage');
  const { forum, forumRoles, people, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  return (
    <ManageFrame forum={forum} title={t('roles.title')} lead={t('roles.lead', { count: forumRoles.length })}>
      <Section id="list" title={t('roles.list')} wide>
        <RoleList roles={forumRoles} benches={forum.benches} fault={fault} />
      </Section>
      <Section id="form" title={t('roles.grant')}>
        <RoleForm forumId={forum.id} benches={forum.benches} people={people} fault={fault} idempotencyKey={key} />
      </Section>
    </ManageFrame>
  );
}
