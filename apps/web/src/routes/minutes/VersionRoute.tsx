import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { EmptyState } from '@mesa/ui/EmptyState';
import { Section } from '@mesa/ui/Section';
import { TextDiff } from '../amendments/components/TextDiff.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { requireReader } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { MinutesDesk } from './components/MinutesDesk.js';
import { minutesAddress, numberOf } from './minutes-address.js';
import { VersionDocument, type VersionQuery } from './Version.generated.js';

type Passages = NonNullable<NonNullable<NonNullable<VersionQuery['forum']['meeting']>['minutes']>['versions'][number]['passages']>;

const textUnder = (passages: Passages, item: string | null): string =>
  passages.flatMap(({ agendaItemId, text }) => (agendaItemId === item && text !== null ? [text] : [])).join('\n\n');

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = minutesAddress(context, params);
  const number = numberOf(context, params['number']);
  const { forum } = await query(context, VersionDocument, address);
  const { meeting } = forum;
  const minutes = meeting?.minutes;
  const [after, before] = [number, number - 1].map((wanted) => minutes?.versions.find((version) => version.number === wanted));
  // A version that the reader may not read, and the first, have no difference to show.
  if (!minutes || !after?.passages || !before?.passages) return notFound(context);
  const { passages } = after;
  const former = before.passages;
  const changes = [null, ...meeting.meeting.agenda]
    .map((item) => ({ item, before: textUnder(former, item?.id ?? null), after: textUnder(passages, item?.id ?? null) }))
    .filter((change) => change.before !== change.after);
  return { forum, meeting, minutes, address, number, reason: after.reason, changes };
}

/** What a version of the text changed, word by word. */
export default function VersionRoute() {
  const { t } = useTranslation('minutes');
  const { forum, meeting, minutes, address, number, reason, changes } = useLoaderData<typeof loader>();
  const lead = reason === null ? t('version.lead', { count: changes.length }) : t('version.leadWithReason', { count: changes.length, reason });
  return (
    <MinutesDesk forum={forum} address={address} title={t('version.title', { before: number - 1, after: number })} lead={lead} state={minutes.state} clock={meeting.minutesClock}>
      {changes.length === 0 && <EmptyState>{t('version.same')}</EmptyState>}
      {changes.map(({ item, before, after }) => (
        <Section id={item ? `item-${item.position}` : 'general'} title={item ? <>{item.position}. <OwnWords language={item.language}>{item.title}</OwnWords></> : t('items.general')} key={item?.id ?? ''}>
          <TextDiff before={before} after={after} language={minutes.language} />
        </Section>
      ))}
    </MinutesDesk>
  );
}
