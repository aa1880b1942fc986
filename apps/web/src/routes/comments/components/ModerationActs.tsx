import { useTranslation } from 'react-i18next';

import { APPEAL_OUTCOMES } from '@mesa/domain/comment-state';
import { Details } from '@mesa/ui/Details';
import { Prose } from '@mesa/ui/Prose';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import type { FormFault } from '../../../session/mutate.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { ActForm } from './ActForm.js';
import type { ModerationActs_ownFragment } from './ModerationActs.generated.js';

interface ModerationActsProps {
  readonly own: ModerationActs_ownFragment;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

/** Hide, appeal, decide: each by whom the rules name, with a public reason. */
export function ModerationActs({ own: { hiddenText, language, viewerCan, viewerCanOfModeration: may }, ...form }: ModerationActsProps) {
  const { t } = useTranslation('moderation');
  return (
    <>
      {hiddenText !== null && (
        <Details summary={t('acts.hidden')}>
          <Prose><p><OwnWords language={language} noted>{hiddenText}</OwnWords></p></Prose>
        </Details>
      )}
      {may.appeal && <ActForm {...form} act="appeal" summary={t('acts.appeal')} consequence={t('acts.appealConsequence')} submit={t('acts.appealSubmit')} field={{ name: 'reason', label: t('acts.appealReason') }} />}
      {may.decide && (
        <ActForm {...form} act="decide" summary={t('acts.decide')} consequence={t('acts.decideConsequence')} submit={t('acts.decideSubmit')} field={{ name: 'reason', label: t('acts.decideReason') }}>
          <RadioGroup name="outcome" legend={t('acts.outcome')} required defaultValue={form.fault?.values['act'] === 'decide' ? form.fault.values['outcome'] : undefined} options={APPEAL_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`acts.${outcome}`) }))} />
        </ActForm>
      )}
      {viewerCan.moderate && <ActForm {...form} act="moderate" summary={t('acts.moderate')} consequence={t('acts.moderateConsequence')} submit={t('acts.moderateSubmit')} variant="danger" field={{ name: 'reason', label: t('acts.moderateReason') }} />}
    </>
  );
}
