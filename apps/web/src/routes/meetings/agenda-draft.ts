import type { AgendaItemInput } from '@mesa/schema/types';
import { AGENDA_ITEM_KINDS } from '@mesa/domain/vocabulary';
import { subjectOf } from '../commitments/subject.js';

/** An agenda item as it stands in a form: texts, perhaps empty. */
export interface AgendaDraft {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly minutes: string;
  /** Why it is added to a convened meeting. */
  readonly lateReason: string;
  /** The commitment or milestone that it is about, as `SubjectField` gives it. */
  readonly subject: string;
  /** The earlier action that it takes up. */
  readonly actionItemId: string;
}

export const BLANK_ITEM: AgendaDraft = { id: '', kind: 'discussion', title: '', description: '', minutes: '', lateReason: '', subject: '', actionItemId: '' };

/** An item of a template as a form shows it. */
export const draftOf = ({ kind, title, description, minutes }: Pick<AgendaItemInput, 'kind' | 'title' | 'description' | 'minutes'>): AgendaDraft => ({ ...BLANK_ITEM, kind, title, description: description ?? '', minutes: minutes == null ? '' : String(minutes) });

const FIELDS = ['id', 'kind', 'title', 'description', 'minutes', 'lateReason', 'subject', 'actionItemId'] as const;

/** What the form does not show. */
export const CARRIED = ['id', 'actionItemId'] as const;

/** The items of a form, `agenda.0.title` and so on. */
export function agendaOf(form: FormData): AgendaDraft[] {
  const items: AgendaDraft[] = [];
  while (form.has(`agenda.${items.length}.title`)) {
    const at = `agenda.${items.length}.`;
    items.push(Object.fromEntries(FIELDS.map((field) => [field, String(form.get(at + field) ?? '')])) as unknown as AgendaDraft);
  }
  return items;
}

/** The items among the values that a refused form sent. */
export function agendaIn(values: Readonly<Record<string, string>>): AgendaDraft[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return agendaOf(form);
}

/** What a button of the list asks for: one more item, one less, or one moved up; null for any other button. */
export function editAgenda(agenda: readonly AgendaDraft[], act: string): AgendaDraft[] | null {
  const [verb, number] = act.split(':');
  const index = Number(number);
  const item = agenda[index];
  if (verb === 'add-item') return [...agenda, BLANK_ITEM];
  if (verb === 'remove-item') return agenda.toSpliced(index, 1);
  const above = agenda[index - 1];
  if (verb !== 'raise-item') return null;
  return item && above ? agenda.toSpliced(index - 1, 2, item, above) : [...agenda];
}

/** The items as the API takes them; a row without any text is no item. */
export const agendaInput = (agenda: readonly AgendaDraft[]): AgendaItemInput[] =>
  agenda
    .filter(({ title, description }) => title !== '' || description !== '')
    .map(({ id, kind, title, description, minutes, lateReason, subject, actionItemId }) => ({
      id: id || null,
      ...subjectOf(subject),
      actionItemId: actionItemId || null,
      kind: AGENDA_ITEM_KINDS.find((one) => one === kind) ?? 'discussion',
      title,
      description: description || null,
      lateReason: lateReason || null,
      minutes: minutes === '' ? null : Number(minutes),
    }));
