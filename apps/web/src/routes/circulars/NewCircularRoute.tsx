import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { circularPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { LIMITS } from '@mesa/domain/limits';
import { Button } from '@mesa/ui/Button';
import { Checkbox } from '@mesa/ui/Checkbox';
import { Fieldset } from '@mesa/ui/Fieldset';
import { FormActions } from '@mesa/ui/FormActions';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { AreaField } from '../../layout/AreaField.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { HiddenKey } from '../../layout/HiddenKey.js';
import { InputField } from '../../layout/InputField.js';
import { useReason } from '../../layout/use-reason.js';
import { type FormFault, mutate, refused, requireReader, signedForm } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { capitalised } from '../comments/capitalised.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { audienceValue, circularInput } from './circular-input.js';
import { CircularReachDocument, NewCircularDocument, SendCircularDocument } from './NewCircular.generated.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, NewCircularDocument, addressOf(params));
  const { circularReach } = await query(context, CircularReachDocument, { forumId: forum.id });
  return { forum, reach: circularReach, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const language = languageOf(new URL(request.url).pathname);
  const { jurisdiction, slug } = addressOf(params);
  const { forum } = await query(context, NewCircularDocument, { jurisdiction, slug });
  const sent = await mutate(context, SendCircularDocument, { input: circularInput(form, forum.id, language) }, form);
  return 'fault' in sent ? refused(sent.fault) : redirect(circularPath(language, jurisdiction, slug, sent.data.sendCircular.circular.number));
}

/** Writing to many: who gets it stands beside each choice, before it is sent. */
export default function NewCircularRoute() {
  const { t } = useTranslation('circulars');
  const language = useLanguage();
  const reason = useReason();
  const { forum, reach, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const documents = forum.documents.edges.map(({ node }) => node).filter(({ visibility }) => visibility !== 'secretariat');
  const audiences = reach.map((one) => ({
    value: audienceValue(one),
    label: `${capitalised(one.benchName ?? label('circularAudience', one.audience, language))}: ${t('form.people', { count: one.people })}`,
    hint: one.withoutMail > 0 ? t('form.withoutMail', { count: one.withoutMail }) : undefined,
  }));
  const labels = { audience: t('form.audience'), subject: t('form.subject'), text: t('form.text'), isPublic: t('form.isPublic'), documentIds: t('form.documents') };
  const wrong = (field: string): string | undefined => (fault?.fields[field] === undefined ? undefined : reason(fault.fields[field]));
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('form.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader title={t('form.title')} lead={t('form.lead')} />
        <Form method="post">
          <Stack gap="l">
            <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
            <HiddenKey value={key} />
            <RadioGroup name="audience" legend={labels.audience} hint={t('form.audienceHint')} error={wrong('audience')} options={audiences} defaultValue={fault?.values['audience'] ?? audiences[0]?.value} required />
            <InputField fault={fault} label={labels.subject} name="subject" required />
            <AreaField fault={fault} hint={t('form.textHint')} label={labels.text} name="text" rows={10} required />
            {documents.length > 0 && (
              <Fieldset id="documentIds" legend={labels.documentIds} hint={t('form.documentsHint', { count: LIMITS.documentsPerCircular })} error={wrong('documentIds')}>
                {documents.map(({ id, title, visibility }) => (
                  <Checkbox key={id} id={`documentIds-${id}`} name="documentIds" value={id} label={title ?? t('form.untitled')} hint={visibility === 'forum' ? t('papers') : undefined} />
                ))}
              </Fieldset>
            )}
            <Checkbox name="isPublic" value="yes" label={labels.isPublic} hint={t('form.isPublicHint')} error={wrong('isPublic')} defaultChecked={fault ? fault.values['isPublic'] !== undefined : false} />
            <FormActions consequence={t('form.says', { count: LIMITS.sendHoldMinutes })}>
              <Button variant="primary">{t('form.send')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Page>
    </ForumFrame>
  );
}
