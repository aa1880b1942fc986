import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Prose } from '@mesa/ui/Prose';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { type CommentsPlace, dayOf } from '../comment-address.js';
import type { CommentEntry_commentFragment } from './CommentEntry.generated.js';
import styles from './CommentEntry.module.css';
import { CommentHistory } from './CommentHistory.js';
import { CommentLine } from './CommentLine.js';
import { ResponseEntry } from './ResponseEntry.js';

interface CommentEntryProps {
  readonly comment: CommentEntry_commentFragment;
  readonly place: CommentsPlace;
  /** Where it is replied to, for who may. */
  readonly replyPath?: string | undefined;
}

/** One comment with the words it was about, its responses and objections in their order, and what was said to it. */
export function CommentEntry({ comment, place, replyPath }: CommentEntryProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { id, text, responses, objections, mentions, escalations, replies } = comment;
  return (
    <article className={styles.entry} id={id}>
      <Stack gap="m">
        <CommentLine comment={comment} place={place} />
        {mentions.length > 0 && <p><small>{t('mention.addressed', { names: mentions.flatMap(({ seat }) => (seat ? [seat.label ?? seat.organization?.name ?? seat.groupLabel ?? ''] : [])).join(', ') })}</small></p>}
        <CommentHistory comment={comment} place={place} />
        <PinnedWords comment={comment} />
        {responses.map((response) => (
          <Stack gap="m" key={response.id}>
            <ResponseEntry response={response} place={place} />
            {objections.filter(({ responseId }) => responseId === response.id).map((objection) => (
              <Objection key={objection.id} objection={objection} place={place} />
            ))}
          </Stack>
        ))}
        {escalations.map(({ id: key, why, target, escalatedAt }) => (
          <p key={key}><small>{t(`escalation.to.${target}`, { day: formatDay(dayOf(escalatedAt, place.timeZone), language) })}: {t(`escalation.why.${why}`)}.</small></p>
        ))}
        {replies.edges.length > 0 && (
          <ul aria-label={t('entry.replies')} className={styles.replies} role="list">
            {replies.edges.map(({ node }) => (
              <li key={node.id} id={node.id}>
                <CommentLine comment={node} place={place} />
              </li>
            ))}
          </ul>
        )}
        {replyPath && text !== null && <p><Link href={replyPath}>{t('entry.reply')}</Link></p>}
      </Stack>
    </article>
  );
}

/** The wording that was shown when it was written, whatever was amended since. */
function PinnedWords({ comment: { wording } }: { comment: CommentEntry_commentFragment }) {
  const { t } = useTranslation('comments');
  if (wording === null) return null;
  const isPast = wording.state !== 'in_force' && wording.state !== 'draft';
  const words = (said: string) => <OwnWords language={wording.language} noted>{said}</OwnWords>;
  return (
    <Details summary={`${t('entry.pinned', { number: wording.number })}${isPast ? ` (${t('entry.notInForce')})` : ''}`}>
      <Prose>
        {wording.title !== null && <p><strong>{words(wording.title)}</strong></p>}
        {wording.text !== null && <p>{words(wording.text)}</p>}
      </Prose>
    </Details>
  );
}

function Objection({ objection, place }: { objection: CommentEntry_commentFragment['objections'][number]; place: CommentsPlace }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  return (
    <div className={styles.objection}>
      <p>
        <OwnWords language={objection.language} noted>{objection.reason}</OwnWords>
      </p>
      <FactLine facts={[<strong key="what">{t('response.objection')}</strong>, formatDay(dayOf(objection.objectedAt, place.timeZone), language)]} />
    </div>
  );
}
