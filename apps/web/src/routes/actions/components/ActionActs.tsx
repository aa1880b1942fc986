import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';
import { useSeatLabel } from '../../forums/use-seat-label.js';
import { type ActionForms, FIELDS } from '../action-acts.js';
import type { ActionOwnersQuery, OwnActionQuery } from '../Action.generated.js';

interface ActionActsProps {
  readonly actionId: string;
  readonly due: string | null;
  readonly own: NonNullable<OwnActionQuery['forum']['action']>;
  /** Who else may take it on; for who may change that. */
  readonly owners: ActionOwnersQuery['forum'] | null;
  readonly keys: Readonly<Record<'note' | 'prove', string>>;
  readonly fault: FormFault | undefined;
}

/** What the reader may do about an action: its next step, a note, proof, another date, another owner. */
export function ActionActs({ actionId, due, own, owners, keys, fault }: ActionActsProps) {
  const { t } = useTranslation('actions');
  const sent = fault?.values['form'];
  const faultOf = (form: ActionForms): FormFault | undefined => (sent === form ? fault : undefined);
  const labels = Object.fromEntries(Object.values(FIELDS).flatMap((names) => Object.values(names).map((name) => [name, t(`field.${name}`)])));
  const act = (form: ActionForms, children: ReactNode) => (
    <Form method="post" noValidate>
      <Stack>
        <input name="form" type="hidden" value={form} />
        <input name="actionId" type="hidden" value={actionId} />
        <input name="version" type="hidden" value={own.version} />
        {children}
      </Stack>
    </Form>
  );
  if (own.viewerActs.length === 0 && !own.viewerMayNote) return null;
  return (
    <Section id="acts" title={t('page.acts')}>
      <Stack gap="l">
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        {own.viewerActs.length > 0 && act('step', <StepFields acts={own.viewerActs} fault={faultOf('step')} />)}
        {own.viewerMayNote && (
          <>
            <Details open={sent === 'note'} summary={t('page.note')}>
              {act('note', <NoteFields fault={faultOf('note')} formKey={keys.note} />)}
            </Details>
            <Details open={sent === 'prove'} summary={t('page.prove')}>
              {act('prove', <ProofFields fault={faultOf('prove')} formKey={keys.prove} />)}
            </Details>
          </>
        )}
        {owners && own.viewerMayChange && (
          <>
            <Details open={sent === 'reschedule'} summary={t('page.reschedule')}>
              {act('reschedule', <DateFields due={due} fault={faultOf('reschedule')} />)}
            </Details>
            <Details open={sent === 'reassign'} summary={t('page.reassign')}>
              {act('reassign', <OwnerFields fault={faultOf('reassign')} owners={owners} />)}
            </Details>
          </>
        )}
      </Stack>
    </Section>
  );
}

interface Fields {
  readonly fault: FormFault | undefined;
}

function StepFields({ acts, fault }: Fields & { readonly acts: NonNullable<OwnActionQuery['forum']['action']>['viewerActs'] }) {
  const { t } = useTranslation('actions');
  return (
    <>
      <AreaField fault={fault} hint={t('reasonHint')} label={t('field.stepReason')} name={FIELDS.step.reason} required rows={2} />
      <FormActions consequence={t('page.public')}>
        {acts.map((act) => (
          <Button key={act} name="act" value={act}>
            {t(`act.${act}`)}
          </Button>
        ))}
      </FormActions>
    </>
  );
}

function NoteFields({ fault, formKey }: Fields & { readonly formKey: string }) {
  const { t } = useTranslation('actions');
  return (
    <>
      <HiddenKey value={formKey} />
      <AreaField fault={fault} label={t('field.noteText')} name={FIELDS.note.text} required />
      <Save>{t('page.saveNote')}</Save>
    </>
  );
}

function ProofFields({ fault, formKey }: Fields & { readonly formKey: string }) {
  const { t } = useTranslation('actions');
  const { title, url, dated, note } = FIELDS.prove;
  return (
    <>
      <HiddenKey value={formKey} />
      <InputField fault={fault} label={t('field.proofTitle')} name={title} required />
      <InputField fault={fault} hint={t('page.urlHint')} label={t('field.proofUrl')} name={url} required type="url" />
      <InputField fault={fault} hint={t('form.dueHint')} label={t('field.proofDated')} name={dated} width="half" />
      <AreaField fault={fault} label={t('field.proofNote')} name={note} rows={2} />
      <Save>{t('page.saveProof')}</Save>
    </>
  );
}

function DateFields({ fault, due }: Fields & { readonly due: string | null }) {
  const { t } = useTranslation('actions');
  return (
    <>
      <InputField fault={fault} hint={t('form.dueHint')} label={t('field.due')} name={FIELDS.reschedule.due} value={due} width="half" />
      <AreaField fault={fault} label={t('field.dueReason')} name={FIELDS.reschedule.reason} required rows={2} />
      <Save>{t('page.saveDue')}</Save>
    </>
  );
}

function OwnerFields({ fault, owners }: Fields & { readonly owners: ActionOwnersQuery['forum'] }) {
  const { t } = useTranslation('actions');
  const seatLabel = useSeatLabel();
  const { ownerSeatId, ownerOrganizationId, reason } = FIELDS.reassign;
  return (
    <>
      <ChoiceField fault={fault} label={t('form.ownerSeatId')} name={ownerSeatId} none={t('form.nobody')} options={owners.seats.map((seat) => ({ value: seat.id, label: seatLabel(seat) }))} />
      <ChoiceField fault={fault} label={t('form.ownerOrganizationId')} name={ownerOrganizationId} none={t('form.nobody')} options={owners.jurisdiction.organizations.edges.map(({ node }) => ({ value: node.id, label: node.name }))} />
      <AreaField fault={fault} label={t('field.ownerReason')} name={reason} required rows={2} />
      <Save>{t('page.saveOwner')}</Save>
    </>
  );
}

function Save({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('actions');
  return (
    <FormActions consequence={t('page.public')}>
      <Button>{children}</Button>
    </FormActions>
  );
}
