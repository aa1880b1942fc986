import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { EmptyState } from '@mesa/ui/EmptyState';
import { Notice } from '@mesa/ui/Notice';
import { Section } from '@mesa/ui/Section';
import { type FormFault, mutate, requireReader } from '../../session/mutate.js';
import { notFound, pageError, query } from '../../session/query.js';
import { DONE } from '../manage/components/ManageFrame.js';
import { TranslationForm } from '../manage/components/TranslationForm.js';
import { TranslationsTable } from '../manage/components/TranslationsTable.js';
import { act } from '../manage/manage.js';
import { translationIn } from '../manage/translation-input.js';
import { AddTranslationDocument } from '../manage/Translations.generated.js';
import { actaTexts } from './acta-texts.js';
import { ActaTranslationsDocument } from './ActaTranslations.generated.js';
import { MinutesDesk } from './components/MinutesDesk.js';
import { minutesAddress } from './minutes-address.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = minutesAddress(context, params);
  const { forum } = await query(context, ActaTranslationsDocument, address);
  const { meeting } = forum;
  const minutes = meeting?.minutes;
  if (!meeting || !minutes?.blocks) return notFound(context);
  if (!forum.viewerCan.setUp) return pageError({ code: 'FORBIDDEN', reason: 'not_permitted', requestId: '' });
  if (minutes.state !== 'published') return pageError({ code: 'CONFLICT', reason: 'wrong_state', requestId: '' });
  const texts = actaTexts(minutes);
  const edited = new URL(request.url).searchParams.get('edit');
  return { forum, meeting, minutes, address, texts, edited: texts.find(({ key }) => key === edited) ?? null, key: crypto.randomUUID() };
}

export function action(args: ActionFunctionArgs) {
  return act(args, { addTranslation: (form) => mutate(args.context, AddTranslationDocument, { input: translationIn(form) }, form) });
}

/** What a published acta says, in another language: the secretariat's own words or a machine's, marked as such. */
export default function ActaTranslationsRoute() {
  const { t } = useTranslation('minutes');
  const manage = useTranslation('manage').t;
  const { forum, meeting, minutes, address, texts, edited, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const [search] = useSearchParams();
  const lead = t('translation.lead', { translated: texts.filter(({ translations }) => translations.length > 0).length, all: texts.length });
  return (
    <MinutesDesk forum={forum} address={address} title={t('translation.page', { ordinal: address.ordinal })} lead={lead} state={minutes.state} clock={meeting.minutesClock}>
      {search.has(DONE) && <Notice kind="success" title={manage('done')} />}
      {edited && (
        <Section id="form" title={manage('translations.translate')}>
          <TranslationForm key={edited.key} forumId={forum.id} original={edited} fault={fault} idempotencyKey={key} />
        </Section>
      )}
      <Section id="list" title={t('translation.list')} wide={texts.length > 0}>
        {texts.length === 0 ? <EmptyState>{t('translation.none')}</EmptyState> : <TranslationsTable texts={texts} />}
      </Section>
    </MinutesDesk>
  );
}
