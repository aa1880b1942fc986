import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { circularPath, forumPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDateTime, formatTime } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { FactLine } from '@mesa/ui/FactLine';
import { FormActions } from '@mesa/ui/FormActions';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { UndoSendingDocument } from '../../layout/SendingHold.generated.js';
import { type FormFault, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { capitalised } from '../comments/capitalised.js';
import { DocumentLine } from '../documents/components/DocumentLine.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { CircularDocument, CircularForumDocument, CircularProofDocument } from './Circular.generated.js';
import { CircularProof } from './components/CircularProof.js';
import { Paragraphs } from './components/Paragraphs.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { forum } = await query(context, CircularForumDocument, addressOf(params));
  requireCurrentSlug(request, params['forum'], forum.slug);
  const number = /^[1-9]\d{0,8}$/.test(params['circular'] ?? '') ? Number(params['circular']) : 0;
  const { circular } = await query(context, CircularDocument, { forumId: forum.id, number });
  const can = await forumAbilities(context, addressOf(params));
  const proof = can.scheduleMeeting ? (await query(context, CircularProofDocument, { circularId: circular.id })).circularProof : null;
  return { forum, circular, can, proof };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const undone = await mutate(context, UndoSendingDocument, { input: { batchId: textOf(form, 'batchId') ?? '' } }, form);
  const { jurisdiction, slug } = addressOf(params);
  return 'fault' in undone ? refused(undone.fault) : redirect(circularPath(languageOf(new URL(request.url).pathname), jurisdiction, slug, Number(params['circular'])));
}

/** One circular, as it was sent; for the secretariat, what became of it. */
export default function CircularRoute() {
  const { t } = useTranslation('circulars');
  const language = useLanguage();
  const { forum, circular, can, proof } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug } = forum;
  const { timeZone } = jurisdiction;
  const facts = [t('number', { number: circular.number }), formatDateTime(new Date(circular.sentAt), timeZone, language), capitalised(label('circularAudience', circular.audience, language)), t(circular.isPublic ? 'public' : 'papers')];
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${circular.subject}: ${forum.name}`}</title>
      <Page>
        <PageHeader title={circular.subject} titleLang={circular.language} facts={<FactLine facts={facts} />} note={<Link href={forumPagePath(language, jurisdiction.slug, slug, 'circulars')}>{t('all')}</Link>} />
        <FormFaults fault={fault} labels={{}} />
        {proof?.batch.undoneAt && <Notice kind="warning" title={t('undo.undone')} />}
        {proof?.isHeld && (
          <Form method="post">
            <input type="hidden" name="batchId" value={proof.batch.id} />
            <FormActions consequence={t('undo.says', { count: proof.recipients.length, time: formatTime(new Date(proof.batch.releaseAt), timeZone) })}>
              <Button>{t('undo.act')}</Button>
            </FormActions>
          </Form>
        )}
        <Paragraphs text={circular.text} lang={circular.language} />
        {circular.documents.length > 0 && (
          <Section id="documents" title={t('documents')}>
            <Stack gap="l">
              {circular.documents.map((document) => (
                <DocumentLine document={document} key={document.id} />
              ))}
            </Stack>
          </Section>
        )}
        {proof && <CircularProof proof={proof} timeZone={timeZone} />}
      </Page>
    </ForumFrame>
  );
}
