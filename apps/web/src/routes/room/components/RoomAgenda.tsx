import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { agendaItemAnchor } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { FactLine } from '@mesa/ui/FactLine';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import agenda from '../../meetings/components/AgendaList.module.css';
import roll from '../../meetings/components/Roll.module.css';
import { useServerClock } from '../use-server-clock.js';
import { ItemButton } from './CurrentItem.js';
import { ItemOutcomes } from './ItemOutcomes.js';
import type { RoomItem_itemFragment } from './RoomItem.generated.js';
import { isOn, timeInWords } from './room-words.js';
import { useDragOrder } from './use-drag-order.js';

interface RoomAgendaProps {
  readonly items: readonly RoomItem_itemFragment[];
  readonly now: string;
  /** Of the meeting, which its agenda is part of. */
  readonly version: number;
  readonly formKey: string;
  /** May put it in another order. */
  readonly mayOrder: boolean;
  /** May take its items up. */
  readonly mayRun: boolean;
}

const MINUTE_MS = 15_000;

/** The whole agenda: what is on, what is done and what came of it. */
export function RoomAgenda({ items, now, version, formKey, mayOrder, mayRun }: RoomAgendaProps) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  const moment = useServerClock(now, MINUTE_MS);
  const isMovable = mayOrder && items.length > 1;
  const dragged = useDragOrder(items.map(({ id }) => id), version, isMovable);
  const stateOf = (item: RoomItem_itemFragment) => (isOn(item) ? <State tone="partial">{t('item.on')}</State> : item.turns.length > 0 && <State tone="good">{t('item.done')}</State>);
  return (
    <Section id="agenda" title={t('agenda.title')}>
      {isMovable && <p>{t('agenda.order')}</p>}
      <ol className={agenda.agenda}>
        {items.map((item, index) => (
          <li {...dragged(item.id)} id={agendaItemAnchor(language, item.position)} key={item.id}>
            <Stack gap="s">
              <OwnWords language={item.language} noted>
                {item.title}
              </OwnWords>
              <FactLine facts={[stateOf(item), item.kind !== null && label('agendaItemKind', item.kind, language), timeInWords(t, item, moment)]} />
              <ItemOutcomes item={item} />
              <div className={roll.buttons}>
                {mayRun && !isOn(item) && <ItemButton act="startItem" formKey={`${formKey}-${item.turns.length}`} id={item.id} label={t('item.take', { title: item.title })} />}
                {isMovable && <OrderButtons index={index} items={items} version={version} />}
              </div>
            </Stack>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Up or down by one place; dragging does the same where scripts run. */
function OrderButtons({ items, index, version }: Pick<RoomAgendaProps, 'items' | 'version'> & { readonly index: number }) {
  const { t } = useTranslation('room');
  const title = items[index]?.title ?? '';
  return (
    <>
      {index > 0 && <OrderButton label={t('agenda.raise', { title })} order={swapped(items, index - 1)} text={t('agenda.raiseShort')} version={version} />}
      {index < items.length - 1 && <OrderButton label={t('agenda.lower', { title })} order={swapped(items, index)} text={t('agenda.lowerShort')} version={version} />}
    </>
  );
}

function swapped(items: RoomAgendaProps['items'], at: number): string {
  const ids = items.map(({ id }) => id);
  return [...ids.slice(0, at), ...ids.slice(at, at + 2).reverse(), ...ids.slice(at + 2)].join(' ');
}

function OrderButton({ order, version, label: name, text }: { readonly order: string; readonly version: number; readonly label: string; readonly text: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input name="version" type="hidden" value={version} />
      <input name="itemIds" type="hidden" value={order} />
      <Button aria-label={name} name="act" value="reorder" variant="quiet">
        {text}
      </Button>
    </Form>
  );
}
