import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Checkbox } from '@mesa/ui/Checkbox';
import { Field } from '@mesa/ui/Field';
import { Fieldset } from '@mesa/ui/Fieldset';
import { FormActions } from '@mesa/ui/FormActions';
import { Notice } from '@mesa/ui/Notice';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { PLAN_TARGET, PROPOSED_KINDS, type ProposedKind } from '../proposal.js';
import type { ProposeAmendmentToQuery } from '../Propose.generated.js';

interface ProposalChoiceProps {
  readonly plan: ProposeAmendmentToQuery['plan'];
  readonly choice: { readonly kind: ProposedKind | null; readonly fromIds: readonly string[]; readonly target: string | null };
}

/** The first step: what is to be done, to which wordings. It changes nothing, and stands in the address. */
export function ProposalChoice({ plan, choice }: ProposalChoiceProps) {
  const { t } = useTranslation('amendments');
  const { t: words } = useTranslation('commitments');
  const { t: common } = useTranslation();
  const commitments = plan.commitments.filter(({ wordingInForce }) => wordingInForce);
  const title = (wording: { readonly title: string | null } | null) => wording?.title ?? words('untitled');
  const kinds = PROPOSED_KINDS.filter((kind) => kind !== 'carry_over' || plan.carryOverTargets.length > 0);
  const option = ({ id, number, wordingInForce }: (typeof plan.carryOverTargets)[number]['commitments'][number]) => ({ value: id, label: t('propose.of', { number, title: title(wordingInForce) }) });
  const targets = [
    ...commitments.map(option),
    ...plan.carryOverTargets.map((other) => ({ label: other.title, options: [{ value: `${PLAN_TARGET}${other.id}`, label: t('propose.asCommitment') }, ...other.commitments.filter(({ wordingInForce }) => wordingInForce).map(option)] })),
  ];
  const box = (wording: { readonly id: string; readonly title: string | null }, name: string) => (
    <Checkbox id={`from-${wording.id}`} name="from" value={wording.id} label={`${name} ${title(wording)}`} defaultChecked={choice.fromIds.includes(wording.id)} key={wording.id} />
  );
  return (
    <Form method="get">
      <Stack gap="l">
        {choice.kind && <Notice kind="warning" title={t('propose.incomplete')}>{t(`propose.needs.${choice.kind}`)}</Notice>}
        <RadioGroup name="kind" legend={t('propose.what')} required defaultValue={choice.kind ?? 'replace'} options={kinds.map((kind) => ({ value: kind, label: t(`propose.kind.${kind}`), hint: t(`propose.needs.${kind}`) }))} />
        {commitments.map(({ id, number, wordingInForce, milestones }) => (
          <Fieldset id={`commitment-${id}`} legend={t('propose.of', { number, title: title(wordingInForce) })} key={id}>
            {wordingInForce && box(wordingInForce, t('propose.wholeCommitment'))}
            {milestones.map(({ number: milestone, wordingInForce: own }) => own && box(own, t('propose.milestone', { number: milestone })))}
          </Fieldset>
        ))}
        <Field name="target" label={t('propose.target')} hint={t(plan.carryOverTargets.length > 0 ? 'propose.targetHintCarry' : 'propose.targetHint')} optional={common('form.optional')}>
          {(control) => <Select {...control} placeholder={t('propose.noTarget')} defaultValue={choice.target ?? ''} options={targets} />}
        </Field>
        <FormActions>
          <Button variant="primary">{t('propose.next')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
