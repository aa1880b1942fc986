import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { TEXT_LIMITS } from '@mesa/domain/limits';
import { itemOfFragment } from '@mesa/domain/shared-draft';
import { Checkbox } from '@mesa/ui/Checkbox';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { Field } from '@mesa/ui/Field';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { TextInput } from '@mesa/ui/TextInput';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { MentionChoice } from '../mention-choices.js';
import { passageField } from '../passage-fields.js';
import type { ActaActions_actionFragment } from './ActaActions.generated.js';
import type { DraftForm_itemFragment, DraftForm_passageFragment } from './DraftForm.generated.js';
import type { DraftRecord_decisionFragment } from './DraftRecord.generated.js';
import { DraftRecord } from './DraftRecord.js';
import type { AskedOutcome } from './OutcomeDialog.js';
import type { SharedDraft } from './use-shared-draft.js';

interface DraftFormProps {
  readonly items: readonly DraftForm_itemFragment[];
  readonly passages: readonly DraftForm_passageFragment[];
  readonly decisions: readonly DraftRecord_decisionFragment[];
  readonly actions: readonly ActaActions_actionFragment[];
  readonly fault: FormFault | undefined;
  readonly language: string;
  /** Where the text is written with others; null: in the form's own fields. */
  readonly shared: SharedDraft | null;
  readonly isOpen: boolean;
  /** What the shared text can name. */
  readonly mentionable: readonly MentionChoice[];
  readonly onAsk: (asked: AskedOutcome) => void;
}

interface Slot {
  readonly index: number;
  readonly item: DraftForm_itemFragment | null;
  readonly passage: DraftForm_passageFragment | null;
  /** Room for one more is folded away, except under an item that has nothing yet. */
  readonly isFolded: boolean;
}

/** Every passage under its item, and room for one more under each. */
function slotsOf(items: readonly DraftForm_itemFragment[], passages: readonly DraftForm_passageFragment[]): Slot[] {
  const under = [null, ...items].flatMap((item) => {
    // What was noted under an item that has left the agenda stands under none.
    const own = passages.filter(({ agendaItemId }) => (items.some(({ id }) => id === agendaItemId) ? agendaItemId : null) === (item?.id ?? null));
    return [...own, null].map((passage) => ({ item, passage, isFolded: passage === null && (item === null || own.length > 0) }));
  });
  return under.map((slot, index) => ({ ...slot, index }));
}

/** The text by agenda item; beside each what the room recorded, which cannot disagree with it. */
export function DraftForm({ items, passages, decisions, actions, fault, language, shared, isOpen, mentionable, onAsk }: DraftFormProps) {
  const { t } = useTranslation('minutes');
  const slots = slotsOf(items, passages);
  const own = { language, isOpen, mentionable, onAsk };
  return (
    <>
      {shared ? <input type="hidden" name="isShared" value="yes" /> : <input type="hidden" name="passageCount" value={slots.length} />}
      {[null, ...items].map((item) => (
        <Section
          id={item ? `item-${item.position}` : 'general'}
          title={item ? <>{item.position}. <OwnWords language={item.language}>{item.title}</OwnWords></> : t('draft.general')}
          note={item ? <DraftRecord decisions={decisions.filter(({ agendaItem }) => agendaItem?.id === item.id)} /> : <DraftRecord decisions={decisions.filter(({ agendaItem }) => !agendaItem)} actions={actions} />}
          key={item?.id ?? 'general'}
        >
          {shared ? (
            <SharedText shared={shared} agendaItemId={item?.id ?? null} label={item ? t('draft.textOf', { item: item.title }) : t('draft.general')} {...own} />
          ) : (
            slots.filter((slot) => slot.item === item).map((slot) => <PassageFields slot={slot} fault={fault} key={slot.passage?.id ?? 'new'} />)
          )}
          <DraftWriters passages={passages.filter(({ agendaItemId }) => agendaItemId === (item?.id ?? null))} />
        </Section>
      ))}
      {shared && leftBehind(shared, items).map((id) => (
        <Section id={`left-${id}`} title={t('draft.left')} key={id}>
          <SharedText shared={shared} agendaItemId={id} label={t('draft.left')} {...own} />
        </Section>
      ))}
    </>
  );
}

/** Items that have left the agenda and under which something was written: it enters the acta at its end, unless it is taken out here. */
const leftBehind = ({ session: { doc } }: SharedDraft, items: readonly DraftForm_itemFragment[]): string[] =>
  [...doc.share.keys()].flatMap((name) => {
    const id = itemOfFragment(name);
    return id && !items.some((item) => item.id === id) && doc.getXmlFragment(name).length > 0 ? [id] : [];
  });

interface SharedTextProps extends Pick<DraftFormProps, 'language' | 'isOpen' | 'mentionable' | 'onAsk'> {
  readonly shared: SharedDraft;
  readonly agendaItemId: string | null;
  readonly label: string;
}

function SharedText({ shared: { session, ItemEditor }, agendaItemId, onAsk, ...own }: SharedTextProps) {
  const ask = useCallback((kind: AskedOutcome['kind']) => onAsk({ kind, agendaItemId }), [onAsk, agendaItemId]);
  return <ItemEditor session={session} agendaItemId={agendaItemId} ask={ask} {...own} />;
}

/** Who wrote the text under an item, as far as it was written in the shared editor. */
function DraftWriters({ passages }: { passages: readonly DraftForm_passageFragment[] }) {
  const { t } = useTranslation('minutes');
  const written = new Map<string, number>();
  for (const { name, characters } of passages.flatMap(({ writers }) => writers ?? [])) if (name) written.set(name, (written.get(name) ?? 0) + characters);
  const names = [...written].sort(([, a], [, b]) => b - a).map(([name, count]) => t('draft.writer', { name, count }));
  return names.length > 0 && <FactLine facts={[t('draft.writers', { names: names.join(', ') })]} />;
}

function PassageFields({ slot, fault }: { slot: Slot; fault: FormFault | undefined }) {
  const { t } = useTranslation('minutes');
  const fields = <FieldsOf slot={slot} fault={fault} />;
  return slot.isFolded && !fault?.values[passageField(slot.index, 'text')] ? <Details summary={t('draft.another')}>{fields}</Details> : fields;
}

function FieldsOf({ slot: { index, item, passage }, fault }: { slot: Slot; fault: FormFault | undefined }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const reason = useReason();
  const name = (field: Parameters<typeof passageField>[1]) => passageField(index, field);
  const errorOf = (field: Parameters<typeof passageField>[1]) => fault?.fields[name(field)] && reason(fault.fields[name(field)]);
  const sent = (field: Parameters<typeof passageField>[1], stored: string | null | undefined) => fault?.values[name(field)] ?? stored ?? '';
  const isWithheld = fault ? name('isWithheld') in fault.values : (passage?.isWithheld ?? false);
  return (
    <Stack gap="m">
      <input type="hidden" name={name('agendaItemId')} value={item?.id ?? ''} />
      <Field name={name('text')} label={t(passage ? 'draft.text' : 'draft.newText')} optional="" error={errorOf('text')}>
        {(control) => (
          <TextArea
            {...control}
            rows={passage ? 8 : 5}
            defaultValue={sent('text', passage?.text)}
            limit={{
              characters: TEXT_LIMITS.minutesPassage.max,
              stated: common('form.characters', { count: TEXT_LIMITS.minutesPassage.max }),
              left: (left) => (left < 0 ? common('form.over', { count: -left }) : common('form.left', { count: left })),
            }}
          />
        )}
      </Field>
      <Details summary={t('draft.withhold')} open={isWithheld || errorOf('withheldReason') !== undefined}>
        <Stack gap="m">
          <Checkbox id={name('isWithheld')} name={name('isWithheld')} label={t('draft.isWithheld')} hint={t('draft.isWithheldHint')} defaultChecked={isWithheld} />
          <Field name={name('withheldReason')} label={t('draft.rule')} optional="" hint={t('draft.ruleHint')} error={errorOf('withheldReason')}>
            {(control) => <TextInput {...control} defaultValue={sent('withheldReason', passage?.withheldReason)} />}
          </Field>
        </Stack>
      </Details>
    </Stack>
  );
}
