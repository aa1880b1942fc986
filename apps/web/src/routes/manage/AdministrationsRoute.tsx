import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { partialTermWords } from '../forums/components/period-words.js';
import { AddAdministrationDocument, AdministrationsDocument, UpdateAdministrationDocument } from './Administrations.generated.js';
import { AdministrationForm } from './components/AdministrationForm.js';
import { FormPlace } from './components/FormPlace.js';
import { ManageFrame } from './components/ManageFrame.js';
import { everyPublicDocument } from './listings.js';
import { act, given, manage, numberOf } from './manage.js';
import { ManageForumDocument } from './ManageForum.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, address, key, edited } = await manage(args, ManageForumDocument);
  const [{ jurisdiction }, documents] = await Promise.all([query(args.context, AdministrationsDocument, { slug: address.jurisdiction }), everyPublicDocument(args.context, address)]);
  const { administrations } = jurisdiction;
  return { forum: data.forum, administrations, documents, key, edited: administrations.find(({ id }) => id === edited) ?? null };
}

const columns = (form: FormData) => ({
  forumId: given(form, 'forumId'),
  mayor: textOf(form, 'mayor'),
  started: textOf(form, 'started'),
  ended: textOf(form, 'ended'),
  sourceDocumentId: textOf(form, 'sourceDocumentId'),
});

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    addAdministration: (form) => mutate(context, AddAdministrationDocument, { input: { ...columns(form), idempotencyKey: textOf(form, KEY_FIELD) } }, form),
    updateAdministration: (form) => mutate(context, UpdateAdministrationDocument, { input: { ...columns(form), administrationId: given(form, 'administrationId'), version: numberOf(form, 'version') } }, form),
  });
}

/** Who governed the municipality, and when. */
export default function AdministrationsRoute() {
  const { t } = useTranslation('manage');
  const { t: inForums } = useTranslation('forums');
  const language = useLanguage();
  const { forum, administrations, documents, key, edited } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const mayorOf = ({ mayor }: { readonly mayor: string | null }): string => mayor ?? inForums('jurisdiction.unknownMayor');
  return (
    <ManageFrame forum={forum} title={t('administrations.title')} lead={t('administrations.lead', { count: administrations.length })}>
      <FormPlace title={edited ? t('administrations.edit', { name: mayorOf(edited) }) : t('administrations.add')} asked={edited !== null} refused={fault?.values['act'] === 'addAdministration'}>
        <AdministrationForm forumId={forum.id} documents={documents} edited={edited} fault={fault} idempotencyKey={key} />
      </FormPlace>
      <Section id="list" title={t('administrations.list')} wide={administrations.length > 0}>
        {administrations.length === 0 ? (
          <EmptyState>{t('administrations.none')}</EmptyState>
        ) : (
          <DataTable
            caption={t('administrations.list')}
            captionHidden
            columns={[
              { key: 'mayor', header: t('administrations.fields.mayor'), rowHeader: true, cell: mayorOf },
              { key: 'term', header: t('administrations.term'), cell: ({ started, ended }) => partialTermWords(inForums, language, started, ended) ?? inForums('jurisdiction.unknownDates') },
              { key: 'edit', header: t('acts'), cell: (one) => <Link href={`?edit=${one.id}`} aria-label={t('administrations.edit', { name: mayorOf(one) })}>{t('administrations.change')}</Link> },
            ]}
            groups={[{ key: 'all', rows: administrations }]}
            rowKey={({ id }) => id}
          />
        )}
      </Section>
    </ManageFrame>
  );
}
