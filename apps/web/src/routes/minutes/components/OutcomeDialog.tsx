import { useTranslation } from 'react-i18next';

import { Dialog } from '@mesa/ui/Dialog';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { ActionForm } from '../../actions/components/ActionForm.js';
import { DecisionForm } from '../../decisions/components/DecisionForm.js';
import { useDecisionLabels } from '../../decisions/use-decision-labels.js';
import type { OutcomeChoices_forumFragment } from '../../decisions/OutcomeChoices.generated.js';
import { useOutcomeChoices } from '../../decisions/use-outcome-choices.js';

/** What is recorded from within the text, and under which item. */
export interface AskedOutcome {
  readonly kind: 'decision' | 'action';
  readonly agendaItemId: string | null;
}

interface OutcomeDialogProps {
  readonly asked: AskedOutcome;
  readonly forum: OutcomeChoices_forumFragment;
  readonly formKey: string;
  readonly fault: FormFault | undefined;
  readonly onClose: () => void;
}

/** A decision or an action, made as an object while its minutes are written: never read out of the text. */
export function OutcomeDialog({ asked, forum, formKey, fault, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation('minutes');
  const decisions = useTranslation('decisions').t;
  const actions = useTranslation('actions').t;
  const choices = useOutcomeChoices(forum);
  const decisionLabels = useDecisionLabels();
  const labels = asked.kind === 'action' ? { text: decisions('outcomes.action'), ownerSeatId: actions('form.ownerSeatId'), due: actions('form.due') } : decisionLabels;
  const item = <input name="agendaItemId" type="hidden" value={asked.agendaItemId ?? ''} />;
  return (
    <Dialog close={t('draft.cancel')} onClose={onClose} title={t(`draft.record.${asked.kind}`)}>
      <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
      {asked.kind === 'decision' ? (
        <DecisionForm staysInPlace benches={forum.benches} consequence={decisions('outcomes.lead')} fault={fault} save={decisions('outcomes.save')}>
          <HiddenKey value={formKey} />
          {item}
        </DecisionForm>
      ) : (
        <ActionForm staysInPlace fault={fault} formKey={formKey} {...choices}>
          {item}
        </ActionForm>
      )}
    </Dialog>
  );
}
