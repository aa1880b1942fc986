import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { agendaDrift } from '@mesa/domain/agenda-drift';
import { Button } from '@mesa/ui/Button';
import { FactLine } from '@mesa/ui/FactLine';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { Owner } from '../outcome-owners.js';
import { useServerClock } from '../use-server-clock.js';
import { ItemOutcomes } from './ItemOutcomes.js';
import { OutcomeForm } from './OutcomeForm.js';
import type { RoomItem_itemFragment } from './RoomItem.generated.js';
import { driftInWords, hasOutcome, isOn, outcomesOf, timeInWords, timesOf } from './room-words.js';

interface CurrentItemProps {
  readonly items: readonly RoomItem_itemFragment[];
  /** The same as they were when the page was loaded. */
  readonly loaded: readonly RoomItem_itemFragment[];
  readonly now: string;
  /** Who runs the session while it is on. */
  readonly mayRun: boolean;
  /** Who may be named; empty for who enters no outcomes. */
  readonly owners: readonly Owner[];
  readonly today: string;
  readonly formKey: string;
  readonly understood: string | null;
  readonly fault: FormFault | undefined;
}

const MINUTE_MS = 15_000;

/** One item at a time: what is on, its time against the plan, and what came of it. */
export function CurrentItem({ items, loaded, now, mayRun, owners, today, formKey, understood, fault }: CurrentItemProps) {
  const { t } = useTranslation('room');
  const moment = useServerClock(now, MINUTE_MS);
  const current = items.find(isOn);
  // A line that is being typed outlives the page's news; it makes way when an outcome of its item was kept.
  const kept = outcomesOf(loaded.find(({ id }) => id === current?.id));
  const next = items.find(({ turns }) => turns.length === 0);
  const drift = driftInWords(t, agendaDrift(items.map(timesOf), moment));
  if (!current && !(mayRun && next)) return null;
  return (
    <Section id="now" title={t('item.now')}>
      <Stack>
        {current && (
          <>
            <h3>
              {current.position}. <OwnWords language={current.language}>{current.title}</OwnWords>
            </h3>
            <FactLine facts={[timeInWords(t, current, moment), drift]} />
            <ItemOutcomes item={current} />
          </>
        )}
        {mayRun && current && <OutcomeForm agendaItemId={current.id} fault={fault} formKey={formKey} key={`${current.id}-${kept}`} owners={owners} today={today} understood={understood} />}
        {mayRun && current && !hasOutcome(current) && <p>{t('item.wantsOutcome')}</p>}
        {mayRun && next && <ItemButton act="startItem" formKey={formKey} id={next.id} isPrimary={!current || hasOutcome(current)} label={t(current ? 'item.goOn' : 'item.begin', { title: next.title })} />}
        {mayRun && current && !next && <ItemButton act="endItem" formKey={formKey} id={current.id} isPrimary={hasOutcome(current)} label={t('item.end')} />}
      </Stack>
    </Section>
  );
}

interface ItemButtonProps {
  readonly act: 'startItem' | 'endItem';
  readonly id: string;
  readonly formKey: string;
  readonly label: string;
  readonly isPrimary?: boolean;
}

/** Takes an item up, or ends it. */
export function ItemButton({ act, id, formKey, label, isPrimary = false }: ItemButtonProps) {
  return (
    <Form method="post" preventScrollReset>
      <HiddenKey value={`${formKey}-${id}`} />
      <input name="agendaItemId" type="hidden" value={id} />
      <Button name="act" value={act} variant={isPrimary ? 'primary' : 'secondary'}>
        {label}
      </Button>
    </Form>
  );
}
