import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, pageError, query } from '../../session/query.js';
import { MinutesDesk } from './components/MinutesDesk.js';
import { minutesAddress, minutesPagePath } from './minutes-address.js';
import { PublicationDocument } from './Publication.generated.js';
import { PublishMinutesDocument } from './PublishMinutes.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = minutesAddress(context, params);
  const { forum } = await query(context, PublicationDocument, address);
  const { meeting } = forum;
  const minutes = meeting?.minutes;
  if (!meeting || !minutes?.blocks) return notFound(context);
  if (!minutes.viewerCan.publish) return pageError({ code: minutes.state === 'approved' ? 'FORBIDDEN' : 'CONFLICT', reason: 'wrong_state', requestId: '' });
  return { forum, meeting, minutes, blocks: minutes.blocks, address };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const result = await mutate(context, PublishMinutesDocument, { input: { minutesId: textOf(form, 'minutesId') ?? '', version: Number(textOf(form, 'version')) } }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(minutesPagePath(languageOf(new URL(request.url).pathname), minutesAddress(context, params)));
}

/** What will happen, to whom, and that it cannot be undone; then the one button. */
export default function PublicationRoute() {
  const { t } = useTranslation('minutes');
  const { forum, meeting, minutes, blocks, address } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const names = blocks.flatMap(({ content }) => (content?.__typename === 'ActaAttendance' && content.person !== null ? [content.person] : []));
  const withheld = blocks.flatMap(({ gap }) => (gap ? [gap.rule] : []));
  return (
    <MinutesDesk forum={forum} address={address} title={t('publication.title', { ordinal: address.ordinal })} lead={t('publication.lead')} state={minutes.state} clock={meeting.minutesClock}>
      <Section id="what" title={t('publication.what')}>
        <ul>
          <li>{t('publication.all')}</li>
          <li>{names.length > 0 ? t('publication.names', { names: names.join(', ') }) : t('publication.noNames')}</li>
          <li>{withheld.length > 0 ? t('publication.withheld', { count: withheld.length, rules: withheld.join('; ') }) : t('publication.noneWithheld')}</li>
          <li>{t('publication.hashed')}</li>
        </ul>
      </Section>
      <Form method="post">
        <Stack gap="m">
          <FormFaults fault={fault} labels={{}} key={fault?.requestId} />
          <input type="hidden" name="minutesId" value={minutes.id} />
          <input type="hidden" name="version" value={minutes.version} />
          <FormActions consequence={t('publication.consequence')}>
            <Button variant="primary">{t('publication.act', { ordinal: address.ordinal })}</Button>
          </FormActions>
        </Stack>
      </Form>
    </MinutesDesk>
  );
}
