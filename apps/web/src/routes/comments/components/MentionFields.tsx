import { useTranslation } from 'react-i18next';

import { LIMITS } from '@mesa/domain/limits';
import { Checkbox } from '@mesa/ui/Checkbox';
import { Details } from '@mesa/ui/Details';
import { Fieldset } from '@mesa/ui/Fieldset';
import type { CommentForm_commentingFragment } from './CommentForm.generated.js';

/** To whose organizations the comment is addressed, for who wants to be sure that they hear of it. */
export function MentionFields({ seats, ticked }: { seats: CommentForm_commentingFragment['mentionable']; ticked: readonly string[] }) {
  const { t } = useTranslation('comments');
  return (
    <Details summary={t('mention.summary')} open={ticked.length > 0}>
      <Fieldset id="mentionedSeatIds" legend={t('mention.legend')} hint={t('mention.hint', { count: LIMITS.mentionsPerComment })}>
        {seats.map(({ id, label }) => <Checkbox key={id} id={`mention-${id}`} name="mentionedSeatIds" value={id} label={label} defaultChecked={ticked.includes(id)} />)}
      </Fieldset>
    </Details>
  );
}
