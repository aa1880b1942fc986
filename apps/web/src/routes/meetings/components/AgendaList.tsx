import { useTranslation } from 'react-i18next';

import { agendaItemAnchor } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { AgendaList_itemFragment } from './AgendaList.generated.js';
import styles from './AgendaList.module.css';

/** The agenda in order; each item has its own address. */
export function AgendaList({ items }: { readonly items: readonly AgendaList_itemFragment[] }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <ol className={styles.agenda}>
      {items.map(({ id, position, kind, title, description, language: own, plannedMinutes, lateSince, lateReason }) => (
        <li id={agendaItemAnchor(language, position ?? 0)} key={id}>
          <Stack gap="s">
            <a href={`#${agendaItemAnchor(language, position ?? 0)}`}>
              <OwnWords language={own} noted>{title}</OwnWords>
            </a>
            {description !== null && (
              <p>
                <OwnWords language={own} noted>{description}</OwnWords>
              </p>
            )}
            {lateSince !== null && (
              <p>
                <State tone="late">{t('page.late')}</State> {lateReason !== null && <OwnWords language={own} noted>{lateReason}</OwnWords>}
              </p>
            )}
            <FactLine facts={[kind !== null && label('agendaItemKind', kind, language), plannedMinutes !== null && t('page.minutes', { count: plannedMinutes })]} />
          </Stack>
        </li>
      ))}
    </ol>
  );
}
