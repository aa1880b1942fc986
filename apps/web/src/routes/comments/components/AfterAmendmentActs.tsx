import { useTranslation } from 'react-i18next';

import { commitmentPath, commitmentSegment, milestonePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { ActForm } from './ActForm.js';
import type { AfterAmendmentActs_ownFragment } from './AfterAmendmentActs.generated.js';

interface AfterAmendmentActsProps {
  readonly commentId: string;
  readonly own: AfterAmendmentActs_ownFragment;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

/** What its author may do once the words were amended: say it again of the new ones, close it, or object. */
export function AfterAmendmentActs({ commentId, own: { afterAmendment: may, successors }, ...form }: AfterAmendmentActsProps) {
  const { t } = useTranslation('comments');
  return (
    <>
      {may.carryOver && successors.map((wording) => <p key={wording.id}><CarryLink commentId={commentId} wording={wording} /></p>)}
      {may.objectToAmendment && <ActForm {...form} act="objectAmendment" summary={t('amended.object')} consequence={t('amended.objectConsequence')} submit={t('amended.objectSubmit')} field={{ name: 'reason', label: t('amended.objectReason') }} />}
      {may.close && <ActForm {...form} act="close" summary={t('amended.close')} consequence={t('amended.closeConsequence')} submit={t('amended.closeSubmit')} field={{ name: 'reason', label: t('amended.closeReason'), optional: t('amended.optional') }} />}
    </>
  );
}

/** To the form of the page of those words, with what was said before already in it. */
function CarryLink({ commentId, wording: { number, milestone, commitment } }: { commentId: string; wording: AfterAmendmentActs_ownFragment['successors'][number] }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { slug, jurisdiction } = commitment.plan;
  const page = milestone ? milestonePath(language, jurisdiction.slug, slug, commitment, milestone.number) : commitmentPath(language, jurisdiction.slug, slug, commitment);
  const words = milestone
    ? t('amended.carryToMilestone', { number, milestone: milestone.number, commitment: commitmentSegment(commitment) })
    : t('amended.carryToCommitment', { number, commitment: commitmentSegment(commitment) });
  return <Link href={`${page}/${PATH_WORDS.comments[language]}?carry=${commentId}#comment`}>{words}</Link>;
}
