import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Quote } from '@mesa/ui/Quote';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { dayOf } from '../comment-address.js';
import type { Moderations_commentFragment } from './Moderations.generated.js';

interface ModerationsProps {
  readonly comment: Moderations_commentFragment;
  readonly timeZone: string;
}

/** Each time a comment was moderated, the appeal against it, and what the co-chairs decided, in their words. */
export function Moderations({ comment: { moderations }, timeZone }: ModerationsProps) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const day = (instant: string): string => formatDay(dayOf(instant, timeZone), language);
  return (
    <Stack gap="m">
      {moderations.map(({ id, reason, language: written, happenedAt, appeal }) => (
        <Stack gap="m" key={id}>
          <Act words={reason} language={written} facts={[<strong key="what">{t('history.moderated')}</strong>, day(happenedAt)]} />
          {appeal && <Act words={appeal.reason} language={appeal.language} facts={[<strong key="what">{t('history.appealed')}</strong>, appeal.authorName, day(appeal.appealedAt)]} />}
          {appeal && appeal.outcome === null && <p>{t('history.waiting')}</p>}
          {appeal?.outcome && (
            <Act words={appeal.decisionReason} language={appeal.decisionLanguage ?? 'und'} facts={[<strong key="what">{t(`history.${appeal.outcome}`)}</strong>, appeal.decidedByName, appeal.decidedAt && day(appeal.decidedAt)]} />
          )}
        </Stack>
      ))}
    </Stack>
  );
}

function Act({ words, language, facts }: { words: string | null; language: string; facts: Parameters<typeof FactLine>[0]['facts'] }) {
  return (
    <Quote source={<FactLine facts={facts} />}>
      {words !== null && <p><OwnWords language={language} noted>{words}</OwnWords></p>}
    </Quote>
  );
}
