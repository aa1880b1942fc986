import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { languageOf } from '../../i18n/language.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { DONE } from '../manage/components/ManageFrame.js';
import { meetingDeskPath } from '../meetings/meeting-desk-path.js';
import { PollDesk } from './components/PollDesk.js';
import { CancelPollDocument, ClosePollDocument, ManagePollDocument, RemindPollDocument } from './ManagePoll.generated.js';
import { AnswerPollDocument } from './Poll.generated.js';
import { answersOf } from './poll-input.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { datePoll } = await query(context, ManagePollDocument, { id: params['poll'] ?? '' });
  return { datePoll, enteredFor: new URL(request.url).searchParams.get('for') };
}

const CHANNELS = ['paper', 'phone', 'counter'] as const;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const aim = { pollId: params['poll'] ?? '', version: Number(form.get('version')) };
  const here = new URL(request.url).pathname.replace(/\.data$/, '');
  const inviteeId = textOf(form, 'invitee') ?? '';
  const acts: Readonly<Record<string, () => Promise<{ to: string } | { fault: FormFault }>>> = {
    remind: async () => stay(here, await mutate(context, RemindPollDocument, { input: aim }, form)),
    cancel: async () => stay(here, await mutate(context, CancelPollDocument, { input: { ...aim, reason: textOf(form, 'reason') ?? '' } }, form)),
    answer: async () => stay(here, await mutate(context, AnswerPollDocument, { input: { inviteeId, channel: CHANNELS.find((one) => one === textOf(form, 'channel')) ?? 'phone', answers: answersOf(form, inviteeId) } }, form)),
    close: async () => {
      const result = await mutate(context, ClosePollDocument, { input: { ...aim, optionId: textOf(form, 'optionId') ?? '' } }, form);
      if ('fault' in result) return result;
      return { to: meetingDeskPath(languageOf(here), params['jurisdiction'] ?? '', params['forum'] ?? '', result.data.closeDatePoll.meetingForum.id) };
    },
  };
  const result = await acts[textOf(form, 'act') ?? '']?.();
  if (result && 'fault' in result) return refused(result.fault);
  return redirect(result?.to ?? here);
}

const stay = (here: string, result: { readonly data: unknown } | { readonly fault: FormFault }): { to: string } | { fault: FormFault } => ('fault' in result ? result : { to: `${here}?${DONE}` });

/** One date poll as its secretariat runs it. */
export default function ManagePollRoute() {
  const { datePoll, enteredFor } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { t } = useTranslation('polls');
  return (
    <>
      <title>{t('desk.title', { title: datePoll.title })}</title>
      <PollDesk enteredFor={enteredFor ?? fault?.values['invitee'] ?? null} fault={fault} poll={datePoll} />
    </>
  );
}
