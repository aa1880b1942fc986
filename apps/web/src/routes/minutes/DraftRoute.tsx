import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, pageError, query } from '../../session/query.js';
import { recordOutcome } from '../decisions/record-outcome.js';
import { CirculateMinutesDocument } from './CirculateMinutes.generated.js';
import { DraftForm } from './components/DraftForm.js';
import { DraftStatus } from './components/DraftStatus.js';
import { MinutesDesk } from './components/MinutesDesk.js';
import { type AskedOutcome, OutcomeDialog } from './components/OutcomeDialog.js';
import { useSharedDraft, useStanding } from './components/use-shared-draft.js';
import { DraftDocument } from './Draft.generated.js';
import { useMentionChoices } from './mention-choices.js';
import { minutesAddress, minutesPagePath } from './minutes-address.js';
import { atPlaces, passagesIn } from './passage-fields.js';
import { SaveMinutesDocument } from './SaveMinutes.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = minutesAddress(context, params);
  const { forum } = await query(context, DraftDocument, address);
  const { meeting } = forum;
  const minutes = meeting?.minutes;
  if (!minutes) return notFound(context);
  if (!minutes.viewerCan.save) return pageError({ code: minutes.state === 'draft' ? 'FORBIDDEN' : 'CONFLICT', reason: 'not_permitted', requestId: '' });
  return { forum, meeting, minutes, address, outcomeKey: crypto.randomUUID() };
}

/** Saves; and circulates what was just saved, where that was asked. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const page = (...words: ('edit' | 'observations')[]) => minutesPagePath(languageOf(new URL(request.url).pathname), minutesAddress(context, params), ...words);
  const circulate = async (version: number, again = 0): Promise<Response | ReturnType<typeof refused>> => {
    const circulated = await mutate(context, CirculateMinutesDocument, { input: { minutesId: textOf(form, 'minutesId') ?? '', version } }, form);
    if (!('fault' in circulated)) return redirect(page('observations'));
    const { reason, current } = circulated.fault;
    return reason === 'stale_version' && again > 0 ? circulate((current as { version: number }).version, again - 1) : refused(circulated.fault);
  };
  const act = textOf(form, 'act');
  if (act === 'decision' || act === 'action') {
    const { forum } = await query(context, DraftDocument, minutesAddress(context, params));
    const recorded = await recordOutcome(context, form, { meetingForumId: forum.meeting?.id ?? '', language: languageOf(new URL(request.url).pathname), forum });
    return 'fault' in recorded ? refused(recorded.fault) : redirect(page('edit'));
  }
  // What is written with others is there already, in whatever version its last letter made it: it may be settled just now.
  if (form.has('isShared')) return circulate(Number(textOf(form, 'version')), SETTLED_MEANWHILE);
  const { passages, places } = passagesIn(form);
  const minutesId = textOf(form, 'minutesId') ?? '';
  const saved = await mutate(context, SaveMinutesDocument, { input: { minutesId, version: Number(textOf(form, 'version')), language: textOf(form, 'language') ?? 'und', passages } }, form);
  if ('fault' in saved) return refused(atPlaces(saved.fault, places));
  return act === 'circulate' ? circulate(saved.data.saveMinutes.minutes.version) : redirect(`${page('edit')}?saved`);
}

/** Times that a text may be settled between two tries to circulate it. */
const SETTLED_MEANWHILE = 3;

const OUTCOMES: readonly string[] = ['decision', 'action'];

/** Where the secretariat writes the text, item by item. */
export default function DraftRoute() {
  const { t } = useTranslation('minutes');
  const { forum, meeting, minutes, address, outcomeKey } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>()?.fault;
  const ofOutcome = sent && OUTCOMES.includes(sent.values['act'] ?? '');
  const fault = ofOutcome ? undefined : sent;
  const [asked, setAsked] = useAsked(outcomeKey);
  const [search] = useSearchParams();
  const current = minutes.versions.at(-1);
  const form = useRef<HTMLFormElement>(null);
  const shared = useSharedDraft(current?.id, form);
  const standing = useStanding(shared?.session);
  const isOpen = standing?.end === null;
  const passages = current?.passages ?? [];
  const mentionable = useMentionChoices(forum, minutes.language);
  const labels = Object.fromEntries(Object.keys(fault?.fields ?? {}).map((path) => [path, path.endsWith('withheldReason') ? t('draft.rule') : t('draft.text')]));
  return (
    <MinutesDesk forum={forum} address={address} title={t('draft.title', { ordinal: address.ordinal })} lead={t('draft.lead')} state={minutes.state} clock={meeting.minutesClock}>
      {search.has('saved') && !fault && <Notice kind="success" title={t('draft.saved')} />}
      {current?.reason && <Notice kind="info" title={t('draft.why', { number: current.number })}>{current.reason}</Notice>}
      <Form method="post" noValidate ref={form}>
        <Stack gap="xl">
          <FormFaults fault={fault} labels={{ ...labels, passages: t('draft.text') }} key={fault?.requestId} />
          <input type="hidden" name="minutesId" value={minutes.id} />
          <input type="hidden" name="version" value={minutes.version} />
          <input type="hidden" name="language" value={minutes.language} />
          {standing && <DraftStatus standing={standing} />}
          <DraftForm items={meeting.meeting.agenda} passages={passages} decisions={meeting.decisions} actions={meeting.actions} fault={fault} language={minutes.language} shared={shared} isOpen={isOpen} mentionable={mentionable} onAsk={setAsked} key={fault && !shared ? 'sent' : current?.id} />
          <FormActions consequence={t(shared ? 'draft.consequenceShared' : 'draft.consequence')}>
            {!shared && <Button name="act" value="save">{t('draft.save')}</Button>}
            {minutes.viewerCan.circulate && <Button variant="primary" name="act" value="circulate" disabled={standing !== null && (standing.state !== 'saved' || !isOpen)}>{t('draft.circulate')}</Button>}
          </FormActions>
        </Stack>
      </Form>
      {asked && <OutcomeDialog asked={asked} forum={forum} formKey={outcomeKey} fault={ofOutcome ? sent : undefined} onClose={() => setAsked(null)} />}
    </MinutesDesk>
  );
}

/** What is being recorded; no more once it is, which gives the page another key. */
function useAsked(key: string): [AskedOutcome | null, (asked: AskedOutcome | null) => void] {
  const [asked, setAsked] = useState<{ readonly under: string; readonly outcome: AskedOutcome } | null>(null);
  const ask = useCallback((outcome: AskedOutcome | null) => setAsked(outcome && { under: key, outcome }), [key]);
  return [asked?.under === key ? asked.outcome : null, ask];
}
