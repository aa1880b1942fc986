import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import type { CreatePersonInput, UpdatePersonInput } from '@mesa/schema/types';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { FormPlace } from './components/FormPlace.js';
import { ManageFrame } from './components/ManageFrame.js';
import { PersonForm } from './components/PersonForm.js';
import { everyPerson } from './listings.js';
import { act, given, manage, numberOf, ticked } from './manage.js';
import { ManageForumDocument } from './ManageForum.generated.js';
import { CreatePersonDocument, UpdatePersonDocument } from './People.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, key, edited } = await manage(args, ManageForumDocument);
  const people = await everyPerson(args.context, data.forum.id);
  return { forum: data.forum, people, key, edited: people.find(({ id }) => id === edited) ?? null };
}

const columns = (form: FormData) => ({
  forumId: given(form, 'forumId'),
  name: given(form, 'name'),
  post: textOf(form, 'post'),
  isMinor: ticked(form, 'isMinor'),
  guardianConsentOn: textOf(form, 'guardianConsentOn'),
});

const personInput = (form: FormData): CreatePersonInput => ({ ...columns(form), idempotencyKey: textOf(form, KEY_FIELD) });
const personUpdate = (form: FormData): UpdatePersonInput => ({ ...columns(form), personId: given(form, 'personId'), version: numberOf(form, 'version') });

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    createPerson: (form) => mutate(context, CreatePersonDocument, { input: personInput(form) }, form),
    updatePerson: (form) => mutate(context, UpdatePersonDocument, { input: personUpdate(form) }, form),
  });
}

/** The people on record: known to secretariats alone. */
export default function PeopleRoute() {
  const { t } = useTranslation('people');
  const { forum, people, key, edited } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  return (
    <ManageFrame forum={forum} title={t('title')} lead={t('lead', { count: people.length })}>
      <FormPlace title={edited ? t('edit', { name: edited.name }) : t('add')} asked={edited !== null} refused={fault?.values['act'] === 'createPerson'}>
        <PersonForm forumId={forum.id} edited={edited} fault={fault} idempotencyKey={key} />
      </FormPlace>
      <Section id="list" title={t('list')} wide={people.length > 0}>
        {people.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <DataTable
            caption={t('list')}
            captionHidden
            columns={[
              { key: 'name', header: t('fields.name'), rowHeader: true, cell: ({ name, isMinor, guardianConsentOn }) => <>{name}<FactLine facts={[isMinor && t(guardianConsentOn === null ? 'minorHidden' : 'minorConsented')]} /></> },
              { key: 'post', header: t('fields.post'), cell: ({ post }) => post },
              { key: 'edit', header: t('acts'), cell: ({ id, name }) => <Link href={`?edit=${id}`} aria-label={t('edit', { name })}>{t('change')}</Link> },
            ]}
            groups={[{ key: 'all', rows: people }]}
            rowKey={({ id }) => id}
          />
        )}
      </Section>
    </ManageFrame>
  );
}
