import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { Section } from '@mesa/ui/Section';
import { type FormFault, mutate } from '../../session/mutate.js';
import { SeatName } from '../forums/components/SeatName.js';
import { FormPlace } from './components/FormPlace.js';
import { HoldingForm } from './components/HoldingForm.js';
import { ManageFrame } from './components/ManageFrame.js';
import { SeatForm } from './components/SeatForm.js';
import { SeatList } from './components/SeatList.js';
import { everyOrganization, everyPerson } from './listings.js';
import { act, manage } from './manage.js';
import { holdingEnd, holdingInput, seatClose, seatInput, seatUpdate } from './seat-inputs.js';
import { CloseSeatDocument, CreateSeatDocument, EndHoldingDocument, ManageSeatsDocument, OpenHoldingDocument, UpdateSeatDocument } from './Seats.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, address, key, edited } = await manage(args, ManageSeatsDocument);
  const { forum } = data;
  const [organizations, people] = await Promise.all([everyOrganization(args.context, address.jurisdiction), everyPerson(args.context, forum.id)]);
  return { forum, organizations, people, key, edited: forum.seats.find(({ id }) => id === edited) ?? null };
}

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    createSeat: (form) => mutate(context, CreateSeatDocument, { input: seatInput(form) }, form),
    updateSeat: (form) => mutate(context, UpdateSeatDocument, { input: seatUpdate(form) }, form),
    closeSeat: (form) => mutate(context, CloseSeatDocument, { input: seatClose(form) }, form),
    openHolding: (form) => mutate(context, OpenHoldingDocument, { input: holdingInput(form) }, form),
    endHolding: (form) => mutate(context, EndHoldingDocument, { input: holdingEnd(form) }, form),
  });
}

/** The seats of the forum and who sits in them. */
export default function SeatsRoute() {
  const { t } = useTranslation('people');
  const { forum, organizations, people, key, edited } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const [search] = useSearchParams();
  const seated = forum.seats.find(({ id }) => id === search.get('seat'));
  const open = forum.seats.filter(({ validUntil }) => validUntil === null || validUntil >= forum.jurisdiction.today);
  return (
    <ManageFrame forum={forum} title={t('seats.title')} lead={t('seats.lead', { count: open.length })}>
      {seated ? (
        <FormPlace title={<>{t('holding.add')}: <SeatName seat={seated} /></>} asked refused={false}>
          <HoldingForm forumId={forum.id} seatId={seated.id} people={people} fault={fault} idempotencyKey={key} />
        </FormPlace>
      ) : (
        <FormPlace title={edited ? <>{t('seats.edit')}: <SeatName seat={edited} /></> : t('seats.add')} asked={edited !== null} refused={fault?.values['act'] === 'createSeat'}>
          <SeatForm forumId={forum.id} benches={forum.benches} organizations={organizations} edited={edited} fault={fault} idempotencyKey={key} />
        </FormPlace>
      )}
      <Section id="list" title={t('seats.list')} wide={open.length > 0}>
        <SeatList forumId={forum.id} benches={forum.benches} seats={open} fault={fault} />
      </Section>
    </ManageFrame>
  );
}
