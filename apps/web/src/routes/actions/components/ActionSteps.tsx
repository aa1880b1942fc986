import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import type { ActionAct } from '@mesa/domain/action-state';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Stack } from '@mesa/ui/Stack';
import type { FormFault } from '../../../session/mutate.js';
import { AreaField } from '../../../layout/AreaField.js';

interface ActionStepsProps {
  readonly id: string;
  readonly version: number;
  readonly acts: readonly ActionAct[];
  readonly fault: FormFault | undefined;
}

/** The steps that a reader may take with an action, folded away under it. */
export function ActionSteps({ id, version, acts, fault }: ActionStepsProps) {
  const { t } = useTranslation('actions');
  if (acts.length === 0) return null;
  return (
    <Details open={fault !== undefined} summary={t('step')}>
      <Form method="post">
        <Stack>
          <input name="actionId" type="hidden" value={id} />
          <input name="version" type="hidden" value={version} />
          <AreaField fault={fault} hint={t('reasonHint')} label={t('reason')} name={`reason-${id}`} rows={2} />
          <div>
            {acts.map((act) => (
              <Button key={act} name="act" value={act}>
                {t(`act.${act}`)}
              </Button>
            ))}
          </div>
        </Stack>
      </Form>
    </Details>
  );
}
