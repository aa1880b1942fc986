import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { SelectGroup } from '@mesa/ui/Select';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import type { FormFault } from '../../../session/mutate.js';
import { subjectValue } from '../subject.js';
import type { SubjectField_planFragment } from './SubjectField.generated.js';

interface SubjectFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly plans: readonly SubjectField_planFragment[];
  readonly value?: string;
  readonly fault?: FormFault | undefined;
}

/** Which commitment or milestone something is about, so that their pages lead to it. Nothing where no plan is published. */
export function SubjectField({ name, label, plans, value, fault }: SubjectFieldProps) {
  const { t } = useTranslation('commitments');
  if (plans.length === 0) return null;
  const titled = ({ wordingInForce }: { readonly wordingInForce: { readonly title: string | null } | null }): string => wordingInForce?.title ?? t('untitled');
  const groups = plans.flatMap(({ title, commitments }) =>
    commitments.map((commitment): SelectGroup => ({
      label: plans.length > 1 ? `${title}: ${titled(commitment)}` : titled(commitment),
      options: [
        { value: subjectValue({ commitmentId: commitment.id, milestoneId: null }), label: t('subject.commitment', { number: commitment.number }) },
        ...commitment.milestones
          // One that no longer stands is offered to whom it was chosen for.
          .filter(({ id, wordingInForce }) => wordingInForce !== null || value?.endsWith(id))
          .map((milestone) => ({ value: subjectValue({ commitmentId: commitment.id, milestoneId: milestone.id }), label: t('subject.milestone', { number: milestone.number, title: titled(milestone) }) })),
      ],
    })),
  );
  return <ChoiceField fault={fault} hint={t('subject.hint')} label={label} name={name} none={t('subject.none')} options={groups} value={value ?? null} />;
}
