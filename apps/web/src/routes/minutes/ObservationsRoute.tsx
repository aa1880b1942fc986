import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { paragraphsOf } from '@mesa/domain/acta-parts';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { SendingHold } from '../../layout/SendingHold.js';
import { refused, requireReader, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { MinutesDesk } from './components/MinutesDesk.js';
import { NextStepForms } from './components/NextStepForms.js';
import { answerField, ObservationCard } from './components/ObservationCard.js';
import { ObserveForm } from './components/ObserveForm.js';
import { minutesAddress, minutesPagePath } from './minutes-address.js';
import { ObservationsDocument } from './Observations.generated.js';
import { runObservationAct } from './observation-acts.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = minutesAddress(context, params);
  const { forum } = await query(context, ObservationsDocument, address);
  const { meeting } = forum;
  const minutes = meeting?.minutes;
  // Who may not read the papers gets no observations, and no page of theirs.
  if (!meeting || !minutes?.observations) return notFound(context);
  return { forum, meeting, minutes, observations: minutes.observations, address, key: crypto.randomUUID() };
}

const NEXT = { takeUp: 'edit', requestApproval: 'approval' } as const;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const done = await runObservationAct(context, await signedForm(context, request));
  if (!done) return notFound(context);
  if (done.fault) return refused(done.fault);
  const language = languageOf(new URL(request.url).pathname);
  const address = minutesAddress(context, params);
  // The text may be a draft again, or not.
  if (done.act === 'undoSending') return redirect(minutesPagePath(language, address));
  const next = done.act in NEXT ? NEXT[done.act as keyof typeof NEXT] : 'observations';
  return redirect(minutesPagePath(language, address, next));
}

type Loaded = Awaited<ReturnType<typeof loader>>;

/** What members ask to change in circulated minutes, with each answer. */
export default function ObservationsRoute() {
  const { t } = useTranslation('minutes');
  const loaded = useLoaderData<typeof loader>();
  const { forum, meeting, minutes, observations, address } = loaded;
  const fault = useActionData<typeof action>()?.fault;
  const act = fault?.values['act'];
  const open = observations.filter(({ state }) => state === 'open').length;
  const { viewerCan } = minutes;
  const observing = meeting.minutesClock?.observe;
  const paragraphs = useParagraphOptions(loaded);
  const answering = act === 'answer' ? fault : undefined;
  return (
    <MinutesDesk forum={forum} address={address} title={t('observations.title', { ordinal: address.ordinal })} lead={t('observations.lead', { count: observations.length, open: t('observations.open', { count: open }) })} state={minutes.state} clock={meeting.minutesClock}>
      {act === 'undoSending' && <FormFaults fault={fault} labels={{}} key={fault?.requestId} />}
      <SendingHold batch={minutes.circulation} consequence={t('observations.undoSays')} timeZone={forum.jurisdiction.timeZone} />
      <Section id="observations" title={t('observations.list')}>
        {answering && <FormFaults fault={answering} labels={{ [answerField(answering.values['observationId'] ?? '', 'answer')]: t('observations.answer') }} key={answering.requestId} />}
        {observations.length === 0 ? (
          <EmptyState>{t('observations.none')}</EmptyState>
        ) : (
          <Stack gap="l">
            {observations.map((observation) => (
              <ObservationCard observation={observation} address={address} timeZone={forum.jurisdiction.timeZone} mayAnswer={viewerCan.answerObservations} passageLanguage={minutes.language} fault={answering?.values['observationId'] === observation.id ? answering : undefined} key={observation.id} />
            ))}
          </Stack>
        )}
      </Section>
      {viewerCan.takeUpObservations && (
        <NextStepForms
          minutes={minutes}
          accepted={observations.filter(({ state, versionNumber }) => state === 'taken_up' && versionNumber === minutes.versions.length).length}
          open={open}
          observedUntil={observing && !observing.isOver ? observing.lastDay : null}
          fault={fault}
          faultOf={act === 'takeUp' || act === 'requestApproval' ? act : null}
        />
      )}
      {(viewerCan.observe || viewerCan.answerObservations) && (
        <Section id="observe" title={t(viewerCan.observe ? 'observe.title' : 'observe.titleOnBehalf')}>
          <ObserveForm minutesId={minutes.id} onBehalf={!viewerCan.observe} speakers={viewerCan.speakers} paragraphs={paragraphs} formKey={loaded.key} fault={act === 'observe' || act === 'enter' ? fault : undefined} />
        </Section>
      )}
    </MinutesDesk>
  );
}

const PREVIEW = 60;

/** The paragraphs of the current version, as somebody finds them: item and first words. */
function useParagraphOptions({ meeting, minutes }: Loaded) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const passages = minutes.versions.at(-1)?.passages ?? [];
  return passages.flatMap(({ id, agendaItemId, text }) => {
    const item = meeting.meeting.agenda.find((one) => one.id === agendaItemId);
    return paragraphsOf(text ?? '').map((words, index) => {
      const preview = words.length > PREVIEW ? `${words.slice(0, PREVIEW)}…` : words;
      return { value: `${id} ${index + 1}`, words, label: `${item ? `${item.position}. ${item.title}` : t('items.general')}: ${language === 'es' ? `«${preview}»` : `“${preview}”`}` };
    });
  });
}
