import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import { DecisionChoice } from '../../amendments/components/DecisionChoice.js';
import type { PlanMove } from '../plan-moves.js';
import type { PlanDraftQuery } from '../PlanDraft.generated.js';

interface PlanMovesProps {
  readonly plan: PlanDraftQuery['plan'];
  readonly fault: FormFault | undefined;
}

const MOVES = ['openConsultation', 'adopt', 'putInForce', 'close'] as const satisfies readonly PlanMove[];

/** The plan's next step, with what it does to whom. One is possible at a time. */
export function PlanMoves({ plan, fault }: PlanMovesProps) {
  const { t } = useTranslation('plans');
  const move = MOVES.find((one) => plan.viewerCan[one]);
  if (!move) return null;
  const decisions = plan.forums.filter(({ part }) => part === 'lead').flatMap(({ forum }) => forum.decisions.edges.map(({ node }) => node));
  const own = fault?.values['act'] === move ? fault : undefined;
  return (
    <Section id="next" title={t(`move.${move}.title`)}>
      <Form method="post" noValidate>
        <Stack gap="l">
          <FormFaults fault={own} labels={{ decisionId: t('move.decision') }} />
          <input type="hidden" name="planId" value={plan.id} />
          <input type="hidden" name="version" value={plan.version} />
          {move === 'adopt' && <DecisionChoice decisions={decisions} fault={own} />}
          <FormActions consequence={t(`move.${move}.consequence`)}>
            <Button name="act" value={move} variant="primary">{t(`move.${move}.button`)}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Section>
  );
}
