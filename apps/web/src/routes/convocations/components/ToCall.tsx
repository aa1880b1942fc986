import { useTranslation } from 'react-i18next';

import { FactLine } from '@mesa/ui/FactLine';
import type { ConvocationQuery } from '../Convocation.generated.js';

type Expected = NonNullable<ConvocationQuery['meetingForum']['expectedQuorum']>;

/** Whom to call, seat by seat. */
export function ToCall({ toCall }: Pick<Expected, 'toCall'>) {
  const { t } = useTranslation('convocations');
  if (toCall.length === 0) return <p>{t('expected.nobody')}</p>;
  return (
    <>
      <p>{t('expected.call', { count: toCall.length })}</p>
      <ul>
        {toCall.map(({ seatId, seatLabel, benchName, why, names }) => (
          <li key={seatId}>
            {names.join(', ') || t('answer.nameless')}
            <FactLine facts={[seatLabel, benchName, t(`expected.${why}`)]} />
          </li>
        ))}
      </ul>
    </>
  );
}
