import { useTranslation } from 'react-i18next';

import { commitmentPath, meetingPath, milestonePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import type { ActionOrigin_actionFragment } from './ActionOrigin.generated.js';

interface ActionOriginProps {
  readonly action: ActionOrigin_actionFragment;
  readonly jurisdiction: string;
  readonly forum: string;
}

/** Where an action comes from: the meeting, its item, the decision, and what of the plan it serves. */
export function ActionOrigin({ action: { meetingForum, agendaItem, decision, commitment, milestone }, jurisdiction, forum }: ActionOriginProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const ordinal = meetingForum?.ordinal ?? null;
  return (
    <>
      {ordinal !== null && (
        <p>
          <Link href={meetingPath(language, jurisdiction, forum, ordinal)}>{t('origin.meeting', { ordinal })}</Link>
          {agendaItem && `, ${t('origin.item', { title: agendaItem.title })}`}
        </p>
      )}
      {decision && <p>{decision.officialNumber ? t('origin.numberedDecision', { number: decision.officialNumber }) : t('origin.decision', { text: decision.text ?? t('origin.withdrawn') })}</p>}
      {commitment && milestone && (
        <p>
          <Link href={milestonePath(language, jurisdiction, commitment.plan.slug, commitment, milestone.number)}>{t('origin.milestone', { number: milestone.number, title: milestone.wordingInForce?.title ?? '' })}</Link>
        </p>
      )}
      {commitment && !milestone && (
        <p>
          <Link href={commitmentPath(language, jurisdiction, commitment.plan.slug, commitment)}>{t('origin.commitment', { title: commitment.wordingInForce?.title ?? commitment.externalId ?? commitment.number })}</Link>
        </p>
      )}
      {ordinal === null && !decision && !commitment && <p>{t('origin.none')}</p>}
    </>
  );
}
