import { useTranslation } from 'react-i18next';

/** The labels of a decision's form, by the paths of its input. */
export function useDecisionLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation('decisions');
  return { text: t('outcomes.text'), method: t('outcomes.method'), result: t('outcomes.result'), dissent: t('outcomes.dissent'), officialNumber: t('outcomes.officialNumber'), decidedOn: t('outside.decidedOn') };
}
