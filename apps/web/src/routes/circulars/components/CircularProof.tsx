import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDateTime } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { capitalised } from '../../comments/capitalised.js';
import type { CircularProof_proofFragment } from './CircularProof.generated.js';
import { Paragraphs } from './Paragraphs.js';

export interface CircularProofProps {
  readonly proof: CircularProof_proofFragment;
  readonly timeZone: string;
}

/** What became of a circular: to whom it went, what happened, what they answered. */
export function CircularProof({ proof, timeZone }: CircularProofProps) {
  const { t } = useTranslation('circulars');
  const language = useLanguage();
  const { recipients, replies } = proof;
  const moment = (at: string | null): string => (at === null ? '' : formatDateTime(new Date(at), timeZone, language));
  const sent = recipients.filter(({ delivery }) => delivery === 'sent').length;
  const toCall = recipients.filter(({ delivery }) => delivery === 'no_mail' || delivery === 'bounced').length;
  return (
    <>
      <Section id="replies" title={t('replies.title', { count: replies.length })}>
        {replies.length === 0 ? (
          <EmptyState>{t('replies.none')}</EmptyState>
        ) : (
          <Stack gap="l" list="ol">
            {replies.map(({ id, name, text, receivedAt }) => (
              <li key={id}>
                <FactLine facts={[name ?? t('erased'), moment(receivedAt)]} />
                <Paragraphs text={text} />
              </li>
            ))}
          </Stack>
        )}
      </Section>
      <Section id="proof" title={t('proof.title')} wide>
        <p>{t('proof.lead', { sent, count: recipients.length, toCall })}</p>
        <DataTable
          caption={t('proof.title')}
          captionHidden
          groups={[{ key: 'all', rows: recipients.map((recipient, index) => ({ ...recipient, key: String(index) })) }]}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', header: t('proof.name'), rowHeader: true, cell: ({ name }) => name ?? t('erased') },
            { key: 'delivery', header: t('proof.delivery'), cell: ({ delivery, bounceReason }) => `${capitalised(label('circularDelivery', delivery, language))}${bounceReason ? `: ${bounceReason}` : ''}` },
            { key: 'at', header: t('proof.at'), nowrap: true, cell: ({ settledAt }) => moment(settledAt) },
          ]}
        />
      </Section>
    </>
  );
}
