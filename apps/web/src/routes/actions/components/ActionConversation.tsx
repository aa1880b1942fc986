import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDateTime } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { EmptyState } from '@mesa/ui/EmptyState';
import type { Tone } from '@mesa/ui/Glyph';
import { Stack } from '@mesa/ui/Stack';
import { Timeline } from '@mesa/ui/Timeline';
import { useLanguage } from '../../../i18n/use-language.js';
import { DocumentLine } from '../../documents/components/DocumentLine.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { ActionConversation_eventFragment } from './ActionConversation.generated.js';
import { ActionOwner } from './ActionOwner.js';

type Event = ActionConversation_eventFragment;

const TONES: Readonly<Record<Event['kind'], Tone>> = { created: 'neutral', moved: 'partial', rescheduled: 'neutral', reassigned: 'neutral', noted: 'muted', evidence: 'good', escalated: 'late' };

interface ActionConversationProps {
  /** As they happened. */
  readonly events: readonly Event[];
  readonly timeZone: string;
}

/** All that was done and said about an action, from the beginning, each with who and why. */
export function ActionConversation({ events, timeZone }: ActionConversationProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  if (events.length === 0) return <EmptyState>{t('page.silent')}</EmptyState>;
  return (
    <Timeline
      entries={events.map((event) => ({
        key: event.id,
        date: `${formatDateTime(new Date(event.happenedAt), timeZone, language)}${event.role === null ? '' : `, ${label('role', event.role as 'member', language)}`}`,
        dateTime: event.happenedAt,
        title: <EventTitle event={event} />,
        tone: event.kind === 'moved' && event.toState === 'done' ? 'good' : TONES[event.kind],
        children: <EventBody event={event} />,
      }))}
    />
  );
}

function EventTitle({ event }: { readonly event: Event }): ReactNode {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const { kind, toState, toDue } = event;
  if (kind === 'moved') return t(`event.moved.${toState}`);
  if (kind === 'rescheduled') return toDue ? t('event.rescheduled', { due: formatPartialDate(toDue, language) }) : t('event.undated');
  if (kind === 'reassigned') {
    return (
      <>
        {t('event.reassigned')} <ActionOwner action={{ ownerSeat: event.toOwnerSeat, ownerOrganization: event.toOwnerOrganization }} />
      </>
    );
  }
  return t(`event.${kind}`);
}

function EventBody({ event }: { readonly event: Event }) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const { kind, reason, fromDue, document } = event;
  return (
    <Stack gap="s">
      {reason !== null && (
        <p>
          <OwnWords language={event.language}>{reason}</OwnWords>
        </p>
      )}
      {kind === 'rescheduled' && <p>{fromDue ? t('event.before', { due: formatPartialDate(fromDue, language) }) : t('event.undatedBefore')}</p>}
      {kind === 'reassigned' && (
        <p>
          {t('event.ownerBefore')} <ActionOwner action={{ ownerSeat: event.fromOwnerSeat, ownerOrganization: event.fromOwnerOrganization }} />
        </p>
      )}
      {document && <DocumentLine document={document} />}
      {kind === 'evidence' && !document && <p>{t('event.notPublic')}</p>}
    </Stack>
  );
}
