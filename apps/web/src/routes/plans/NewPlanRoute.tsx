import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { languageOf } from '../../i18n/language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { HiddenKey } from '../../layout/HiddenKey.js';
import { useReason } from '../../layout/use-reason.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { PlanFields, usePlanLabels } from './components/PlanFields.js';
import { CreatePlanDocument, NewPlanDocument } from './PlanDraft.generated.js';
import { requireAbility } from './require-ability.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', forum: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, NewPlanDocument, addressOf(params));
  requireAbility(context, forum.viewerCan.setUp);
  return { forum, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { forum } = await query(context, NewPlanDocument, addressOf(params));
  const language = languageOf(new URL(request.url).pathname);
  const text = (name: string) => textOf(form, name);
  const input = { forumId: forum.id, title: text('title') ?? '', slug: text('slug') ?? '', language, startsText: text('startsText'), endsText: text('endsText'), administrationEndsText: text('administrationEndsText'), idempotencyKey: text(KEY_FIELD) };
  const result = await mutate(context, CreatePlanDocument, { input }, form);
  return 'fault' in result ? refused(result.fault) : redirect(planPagePath(language, forum.jurisdiction.slug, result.data.createPlan.plan.slug, 'edit'));
}

/** Begins a plan that the forum leads. */
export default function NewPlanRoute() {
  const { t } = useTranslation('plans');
  const reason = useReason();
  const { forum, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const wrongSlug = fault?.fields['slug'];
  const labels = usePlanLabels();
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('new.title')}</title>
      <Page density="desk">
        <PageHeader title={t('new.title')} lead={t('new.lead', { forum: forum.name })} />
        <Form method="post" noValidate>
          <Stack gap="l">
            <FormFaults fault={fault} labels={labels} />
            <HiddenKey value={key} />
            <PlanFields fault={fault} />
            <Field name="slug" label={t('fields.slug')} hint={t('fields.slugHint')} error={wrongSlug && reason(wrongSlug)}>
              {(control) => <TextInput {...control} width="half" defaultValue={fault?.values['slug']} />}
            </Field>
            <FormActions consequence={t('new.consequence')}>
              <Button variant="primary">{t('new.create')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Page>
    </ForumFrame>
  );
}
