import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Notice } from '@mesa/ui/Notice';
import { Section } from '@mesa/ui/Section';
import { TextInput } from '@mesa/ui/TextInput';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { fileOf } from '../documents/document-input.js';
import { DryRunReport } from './components/DryRunReport.js';
import { EntryField } from './components/EntryField.js';
import { EntryForm } from './components/EntryForm.js';
import { FindingList } from './components/FindingList.js';
import { Handover } from './components/Handover.js';
import { ImportChoices, type Run } from './components/ImportChoices.js';
import { ImportHistory } from './components/ImportHistory.js';
import { ManageFrame } from './components/ManageFrame.js';
import { choicesIn } from './import-inputs.js';
import { DryRunImportDocument, ImportBatchesDocument, ImportFileDocument, ReceiveHandoverDocument, UndoImportDocument } from './Import.generated.js';
import { act, given, manage } from './manage.js';
import { ManageForumDocument } from './ManageForum.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data } = await manage(args, ManageForumDocument);
  const { importBatches } = await query(args.context, ImportBatchesDocument, { forumId: data.forum.id });
  return { forum: data.forum, importBatches };
}

/** In the address after an import: how many records it made, changed and left. */
const IMPORTED = 'imported';

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const form = await signedForm(context, request.clone());
  const common = { forumId: given(form, 'forumId'), fileName: textOf(form, 'fileName'), choices: choicesIn(form) };
  switch (textOf(form, 'act')) {
    case 'dryRun': {
      const outcome = await mutate(context, DryRunImportDocument, { input: { ...common, file: fileOf(form), json: textOf(form, 'json') } }, form);
      return 'fault' in outcome ? refused(outcome.fault) : { run: outcome.data.dryRunImport };
    }
    case 'importFile': {
      const outcome = await mutate(context, ImportFileDocument, { input: { ...common, json: given(form, 'json') } }, form);
      if ('fault' in outcome) return refused(outcome.fault);
      const { created, changed, kept } = outcome.data.importFile;
      return redirect(`${new URL(request.url).pathname.replace(/\.data$/, '')}?${IMPORTED}=${created}-${changed}-${kept}`);
    }
    case 'receiveHandover': {
      const outcome = await mutate(context, ReceiveHandoverDocument, { input: { forumId: common.forumId, file: fileOf(form), json: null } }, form);
      if ('fault' in outcome) return refused(outcome.fault);
      return redirect(forumPagePath(languageOf(new URL(request.url).pathname), params['jurisdiction'] ?? '', outcome.data.receiveHandover.forum.slug, 'manage'));
    }
    case 'undo':
      return act(args, { undo: (sent) => mutate(context, UndoImportDocument, { input: { batchId: given(sent, 'batchId') } }, sent) });
    default:
      return notFound(context);
  }
}

/** A file of the forum's own records: looked at, decided upon, taken in, and taken back. */
export default function ImportRoute() {
  const { t } = useTranslation('imports');
  const { forum, importBatches } = useLoaderData<typeof loader>();
  const answer = useActionData() as { fault?: FormFault; run?: Run } | undefined;
  const run = answer?.run;
  return (
    <ManageFrame forum={forum} title={t('title')} lead={importBatches.length === 0 ? t('lead_zero') : t('lead', { count: importBatches.length })}>
      <Imported />
      {run && (
        <Section id="run" title={t('run.title', { name: run.fileName ?? t('run.unnamed') })} wide>
          <DryRunReport run={run} />
        </Section>
      )}
      {run && (
        <Section id="findings" title={t('findings.title')}>
          <FindingList findings={run.findings} />
        </Section>
      )}
      {run && (
        <Section id="choices" title={t('choices.title')}>
          <ImportChoices forumId={forum.id} run={run} />
        </Section>
      )}
      <Section id="upload" title={t('upload.title')}>
        <UploadForm forumId={forum.id} fault={answer?.fault} />
      </Section>
      <Section id="history" title={t('history.title')} wide={importBatches.length > 0}>
        <ImportHistory batches={importBatches} timeZone={forum.jurisdiction.timeZone} fault={answer?.fault} />
      </Section>
      <Section id="handover" title={t('handover.title')}>
        <Handover forumId={forum.id} fault={answer?.fault} />
      </Section>
    </ManageFrame>
  );
}

function Imported() {
  const { t } = useTranslation('imports');
  const [search] = useSearchParams();
  const [, created, changed, kept] = /^(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(search.get(IMPORTED) ?? '') ?? [];
  if (created === undefined) return null;
  const isNothing = [created, changed, kept].every((count) => count === '0');
  return <Notice kind="success" title={isNothing ? t('imported.none') : t('imported.some', { created, changed, kept })} />;
}

function UploadForm({ forumId, fault }: { readonly forumId: string; readonly fault: FormFault | undefined }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <EntryForm act="dryRun" encType="multipart/form-data" fault={fault} labels={{ file: t('upload.file'), json: t('upload.file') }} hidden={{ forumId }} submit={t('upload.submit')} consequence={t('upload.consequence')}>
      <EntryField name="file" label={t('upload.file')} hint={t('upload.hint')} required>
        {({ defaultValue: _, ...control }) => <TextInput {...control} type="file" accept=".json,.csv,.xlsx" />}
      </EntryField>
      <p>
        <a href={`/files/import-model/${language}`} download>
          {t('upload.model')}
        </a>
      </p>
    </EntryForm>
  );
}
