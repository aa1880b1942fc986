import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import type { SelectOption } from '@mesa/ui/Select';
import { languageOf } from '../../i18n/language.js';
import { KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, pageError, query } from '../../session/query.js';
import { AddMinutesErratumDocument } from './AddMinutesErratum.generated.js';
import { ErratumForm } from './components/ErratumForm.js';
import { MinutesDesk } from './components/MinutesDesk.js';
import { WithdrawalForm } from './components/WithdrawalForm.js';
import { ErrataDocument, type ErrataQuery } from './Errata.generated.js';
import { minutesAddress, minutesPagePath } from './minutes-address.js';
import { WithdrawMinutesBlockDocument } from './WithdrawMinutesBlock.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = minutesAddress(context, params);
  const { forum } = await query(context, ErrataDocument, address);
  const { meeting } = forum;
  const minutes = meeting?.minutes;
  if (!meeting || !minutes?.blocks) return notFound(context);
  if (!minutes.viewerCan.amendPublished) return pageError({ code: minutes.state === 'published' ? 'FORBIDDEN' : 'CONFLICT', reason: 'wrong_state', requestId: '' });
  return { forum, meeting, minutes, blocks: minutes.blocks, address, key: crypto.randomUUID() };
}

/** A block to withdraw, or an erratum: one choice of the form. */
function whatIn(form: FormData): { blockId: string | null; erratumId: string | null } {
  const [kind, id = null] = textOf(form, 'blockId')?.split(' ') ?? [];
  return { blockId: kind === 'block' ? id : null, erratumId: kind === 'erratum' ? id : null };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const minutesId = textOf(form, 'minutesId') ?? '';
  const result =
    textOf(form, 'act') === 'withdraw'
      ? await mutate(context, WithdrawMinutesBlockDocument, { input: { minutesId, ...whatIn(form), rule: textOf(form, 'rule') ?? '', orderedBy: textOf(form, 'orderedBy'), orderedOn: textOf(form, 'orderedOn') } }, form)
      : await mutate(context, AddMinutesErratumDocument, { input: { minutesId, blockId: textOf(form, 'corrects'), text: (textOf(form, 'text') ?? '').replaceAll('\r\n', '\n'), language: textOf(form, 'language'), idempotencyKey: textOf(form, KEY_FIELD) } }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(minutesPagePath(languageOf(new URL(request.url).pathname), minutesAddress(context, params)));
}

/** The two things that may still be done to published minutes: add, and withdraw by rule. */
export default function ErrataRoute() {
  const { t } = useTranslation('minutes');
  const { forum, meeting, minutes, blocks, address, key } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const isWithdrawal = fault?.values['act'] === 'withdraw';
  const named = (block: Block): string => `${block.position}. ${t(`kinds.${block.kind}`)}: ${wordsOf(block)}`;
  const withContent = blocks.flatMap((block) => (block.id !== null && block.content ? [{ ...block, id: block.id }] : []));
  const toCorrect: SelectOption[] = withContent.map((block) => ({ value: block.id, label: named(block) }));
  const toWithdraw: SelectOption[] = [
    ...withContent.map((block) => ({ value: `block ${block.id}`, label: named(block) })),
    ...minutes.errata.flatMap(({ id, number, text }) => (text === null ? [] : [{ value: `erratum ${id}`, label: `${t('verify.erratum', { number })}: ${shortened(text)}` }])),
  ];
  return (
    <MinutesDesk forum={forum} address={address} title={t('amend.title', { ordinal: address.ordinal })} lead={t('amend.lead')} state={minutes.state} clock={meeting.minutesClock}>
      <ErratumForm minutes={minutes} blocks={toCorrect} formKey={key} fault={isWithdrawal ? undefined : fault} />
      <WithdrawalForm minutesId={minutes.id} choices={toWithdraw} fault={isWithdrawal ? fault : undefined} />
    </MinutesDesk>
  );
}

type Block = NonNullable<NonNullable<NonNullable<ErrataQuery['forum']['meeting']>['minutes']>['blocks']>[number];

const PREVIEW = 70;
const shortened = (text: string): string => (text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text);

/** The first words of a block, to find it by. */
function wordsOf({ content }: Block): string {
  switch (content?.__typename) {
    case 'ActaPassage':
    case 'ActaDecision':
      return shortened(content.text);
    case 'ActaAttendance':
      return [content.seat, content.person].filter(Boolean).join(', ');
    case 'ActaAttachment':
      return shortened(content.title);
    default:
      return '';
  }
}
