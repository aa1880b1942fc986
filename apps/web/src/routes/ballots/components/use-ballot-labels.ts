import { useTranslation } from 'react-i18next';

/** The labels of the form that opens a ballot, by the paths of its input. */
export function useBallotLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation('ballots');
  return { question: t('open.question'), method: t('open.method'), majority: t('open.majority'), isSecret: t('open.secret'), closesOn: t('open.closesOn'), agendaItemId: t('open.item') };
}
