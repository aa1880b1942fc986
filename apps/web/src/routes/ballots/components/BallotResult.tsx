import { useTranslation } from 'react-i18next';

import { forumPagePath } from '@mesa/domain/addresses';
import { votesCast } from '@mesa/domain/ballot-count';
import { label } from '@mesa/domain/labels';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { BallotResult_ballotFragment } from './BallotResult.generated.js';

type Result = NonNullable<BallotResult_ballotFragment['result']>;
type Count = Pick<Result, 'inFavour' | 'against' | 'abstained' | 'base' | 'needed' | 'standing'>;

/** What was counted, in sentences: in all, and by bench where it may be told. */
export function BallotResult({ ballot }: { ballot: BallotResult_ballotFragment }) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const words = useCountWords(ballot);
  const { result, state, forum, castingVote, isSecret } = ballot;
  if (result === null || (state === 'open' && votesCast(result) === 0)) return null;
  const several = result.byBench.length > 1;
  return (
    <Section id="result" title={t(state === 'open' ? 'result.soFar' : 'result.title')}>
      <Stack>
        <p>{words(t('result.all'), result, true)}</p>
        {several && (
          <ul>
            {result.byBench.map((bench) => (
              <li key={bench.bench ?? 'none'}>{words(bench.name ?? t('seats.noBench'), bench, ballot.rule.perBench && bench.bench !== null)}</li>
            ))}
          </ul>
        )}
        {result.benchesWithheld && <p>{t('result.withheld')}</p>}
        {isSecret && result.isUnanimous && <p>{t('result.unanimous')}</p>}
        {ballot.closesOn !== null && ballot.decision?.quorum?.state === 'missed' && <p>{t('result.noQuorum')}</p>}
        {castingVote !== null && <p>{t('result.casting', { choice: label('ballotChoice', castingVote, language) })}</p>}
        {state === 'closed' && (
          <p>
            <Link href={forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'decisions')}>{t('result.decision')}</Link>
          </p>
        )}
      </Stack>
    </Section>
  );
}

/** "Gobierno: 2 a favor, 1 en contra, 0 abstenciones; se necesitan 3 de 5: no la alcanza." */
function useCountWords({ method, state }: Pick<BallotResult_ballotFragment, 'method' | 'state'>) {
  const { t } = useTranslation('ballots');
  return (who: string, { inFavour, against, abstained, base, needed, standing }: Count, isAsked: boolean): string => {
    const votes = t(method === 'consensus' ? 'result.voices' : 'result.votes', { who, inFavour, against, abstained });
    if (!isAsked || method === 'consensus' || needed === null) return `${votes}.`;
    const asked = base === null ? t('result.needed', { needed }) : t('result.neededOf', { needed, base });
    return state === 'closed' && standing !== null ? `${votes}; ${asked}: ${t(`result.${standing}`)}.` : `${votes}; ${asked}.`;
  };
}
