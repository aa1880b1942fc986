import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import type { HoldingKind, InvitePeopleInput, Language, RoleKind } from '@mesa/schema/types';
import { Section } from '@mesa/ui/Section';
import { type FormFault, mutate, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { CsvForm } from './components/CsvForm.js';
import { InvitationList } from './components/InvitationList.js';
import { InviteForm } from './components/InviteForm.js';
import { ManageFrame } from './components/ManageFrame.js';
import { InvitePeopleDocument, InvitePeopleFromCsvDocument, OpenInvitationsDocument, RevokeInvitationDocument } from './Invitations.generated.js';
import { everyPerson } from './listings.js';
import { act, given, manage } from './manage.js';
import { ManageSeatsDocument } from './Seats.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data } = await manage(args, ManageSeatsDocument);
  const { forum } = data;
  const [{ openInvitations }, people] = await Promise.all([query(args.context, OpenInvitationsDocument, { forumId: forum.id }), everyPerson(args.context, forum.id)]);
  return { forum, openInvitations, people };
}

const invitee = (form: FormData): InvitePeopleInput => ({
  forumId: given(form, 'forumId'),
  language: given(form, 'language') as Language,
  people: [
    {
      email: given(form, 'people.0.email'),
      personId: textOf(form, 'people.0.personId'),
      name: textOf(form, 'people.0.name'),
      roleKind: textOf(form, 'people.0.roleKind') as RoleKind | null,
      benchId: textOf(form, 'people.0.benchId'),
      seatId: textOf(form, 'people.0.seatId'),
      holdingKind: textOf(form, 'people.0.holdingKind') as HoldingKind | null,
      unitId: null,
      mayPublish: null,
    },
  ],
});

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    invitePeople: (form) => mutate(context, InvitePeopleDocument, { input: invitee(form) }, form),
    inviteFromCsv: (form) => mutate(context, InvitePeopleFromCsvDocument, { input: { forumId: given(form, 'forumId'), language: given(form, 'language') as Language, csv: given(form, 'csv') } }, form),
    revokeInvitation: (form) => mutate(context, RevokeInvitationDocument, { input: { invitationId: given(form, 'invitationId') } }, form),
  });
}

/** Who is asked to join, one by one or by a table. */
export default function InvitationsRoute() {
  const { t } = useTranslation('manage');
  const { forum, openInvitations, people } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  return (
    <ManageFrame forum={forum} title={t('invitations.title')} lead={t('invitations.lead', { count: openInvitations.length })}>
      {openInvitations.length > 0 && (
        <Section id="list" title={t('invitations.list')} wide>
          <InvitationList invitations={openInvitations} zone={forum.jurisdiction.timeZone} fault={fault} />
        </Section>
      )}
      <Section id="form" title={t('invitations.one')}>
        <InviteForm forum={forum} people={people} fault={fault} />
      </Section>
      <Section id="csv" title={t('invitations.csv')}>
        <CsvForm forumId={forum.id} fault={fault} />
      </Section>
    </ManageFrame>
  );
}
