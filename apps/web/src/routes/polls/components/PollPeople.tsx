import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay, today } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { State } from '@mesa/ui/State';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import type { ManagePollQuery } from '../ManagePoll.generated.js';

type Poll = ManagePollQuery['datePoll'];
type Invitee = Poll['invitees'][number];

/** Everybody who is asked: whether they were written to, whether they answered, and the way to help who has no mail. */
export function PollPeople({ poll }: { readonly poll: Poll }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const dayOf = (moment: string): string => formatDay(today(poll.timeZone, new Date(moment)), language);
  return (
    <DataTable
      caption={t('people.caption')}
      captionHidden
      columns={[
        { key: 'person', header: t('people.person'), rowHeader: true, cell: ({ personName, seatLabel, as }: Invitee) => <>{personName}<FactLine facts={[seatLabel, as === null ? t('people.former') : label('holdingKind', as, language)]} /></> },
        {
          key: 'asked', header: t('people.asked'),
          cell: ({ id, mailedAt, remindedAt, handoverLink }: Invitee) =>
            handoverLink === null || mailedAt !== null ? (
              <FactLine facts={[mailedAt !== null && t('people.mailed', { day: dayOf(mailedAt) }), remindedAt !== null && t('people.reminded', { day: dayOf(remindedAt) })]} />
            ) : (
              <Details summary={t('people.noAddress')}>
                <p>{t('people.handOver')}</p>
                <TextInput aria-label={t('people.link')} defaultValue={handoverLink} id={`link-${id}`} name={`link-${id}`} readOnly />
              </Details>
            ),
        },
        {
          key: 'answered', header: t('people.answered'),
          cell: ({ answeredAt, channel }: Invitee) =>
            answeredAt === null ? <State tone="muted">{t('people.waiting')}</State> : <><State tone="good">{t('people.since', { day: dayOf(answeredAt) })}</State><FactLine facts={[channel !== null && t('people.enteredBy', { channel: label('entryChannel', channel, language) })]} /></>,
        },
        ...(poll.isOpen ? [{ key: 'act', header: t('people.act'), cell: ({ id, as, personName }: Invitee) => as !== null && <Link aria-label={t('people.enterFor', { person: personName })} href={`?for=${id}#entry`}>{t('people.enter')}</Link> }] : []),
      ]}
      groups={[{ key: 'all', rows: poll.invitees }]}
      rowKey={({ id }) => id}
    />
  );
}
