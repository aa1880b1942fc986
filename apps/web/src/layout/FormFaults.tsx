import { useTranslation } from 'react-i18next';

import { ErrorSummary } from '@mesa/ui/ErrorSummary';
import type { FormFault } from '../session/mutate.js';
import { useReason } from './use-reason.js';

export interface FormFaultsProps {
  readonly fault: FormFault | undefined;
  /** The label of each field, by the path of the input; its control's id is the same path. */
  readonly labels: Readonly<Record<string, string>>;
  /** Id of a field's control, where several forms of the page have the same fields. */
  readonly idOf?: ((path: string) => string) | undefined;
}

/** Above a form that was not accepted: what is wrong, in words, leading to each field. */
export function FormFaults({ fault, labels, idOf = (path) => path }: FormFaultsProps) {
  const { t } = useTranslation();
  const reason = useReason();
  if (!fault) return null;
  const fields = Object.entries(fault.fields).map(([path, why]) => ({ fieldId: idOf(path), message: `${labels[path] ?? path}: ${reason(why)}` }));
  return <ErrorSummary title={fields.length ? t('form.check') : reason(fault.reason)} errors={fields} />;
}
