import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay, today } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { type Definition, DefinitionList } from '@mesa/ui/DefinitionList';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { SeatName } from '../../forums/components/SeatName.js';
import type { AmendmentQuery } from '../Amendment.generated.js';
import { useDecisionWords } from './use-decision-words.js';

/** Who asked, when, why, who agreed, and whether and how the forum was consulted; what nobody knows is said so. */
export function AmendmentAsked({ amendment }: { amendment: AmendmentQuery['amendment'] }) {
  const { t } = useTranslation('amendments');
  const page = useLanguage();
  const agreed = useDecisionWords();
  const { language, reason, stateReason, state, consulted, consultation, proposedAt, effective, decision, plan } = amendment;
  const own = (words: string) => <OwnWords language={language} noted>{words}</OwnWords>;
  const items: Definition[] = [
    { term: t('asked.why'), description: reason === null ? t('asked.unknownWhy') : own(reason) },
    { term: t('asked.who'), description: <Proposer amendment={amendment} /> },
    { term: t('asked.when'), description: proposedAt === null ? t('asked.unknownWhen') : formatDay(today(plan.jurisdiction.timeZone, new Date(proposedAt)), page) },
    { term: t('asked.agreed'), description: <>{agreed(amendment)}{decision?.text && <>: <OwnWords language={decision.language}>{decision.text}</OwnWords></>}</> },
    { term: t('asked.consulted'), description: <>{label('tristate', consulted, page)}{consultation !== null && <>. {own(consultation)}</>}</> },
  ];
  if (state === 'in_force') items.push({ term: t('asked.since'), description: effective ? formatPartialDate(effective, page) : t('asked.unknownWhen') });
  if (stateReason !== null) items.push({ term: t(state === 'withdrawn' ? 'asked.whyWithdrawn' : 'asked.whyRejected'), description: own(stateReason) });
  return <DefinitionList items={items} />;
}

function Proposer({ amendment: { origin, proposedBySeat, proposedByOrganization } }: { amendment: AmendmentQuery['amendment'] }) {
  const { t } = useTranslation('amendments');
  if (proposedBySeat) return <SeatName seat={proposedBySeat} />;
  if (proposedByOrganization) return <OwnWords language={proposedByOrganization.language}>{proposedByOrganization.name}</OwnWords>;
  return origin === 'import' ? t('asked.unknownWho') : t('asked.secretariat');
}
