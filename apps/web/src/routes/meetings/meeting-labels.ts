import type { TFunction } from 'i18next';

import type { AgendaDraft } from './agenda-draft.js';

const FIELDS = ['title', 'kind', 'purpose', 'whatWillBeDecided', 'mode', 'place', 'day', 'from', 'until', 'disambiguation', 'joinUrl', 'agenda', 'shortNoticeReason', 'officialNumber', 'reason'] as const;

/** The label of each field of a meeting's forms, by the path of the input. */
export function meetingLabels(t: TFunction<'meetings'>, agenda: readonly AgendaDraft[] = []): Record<string, string> {
  const items = agenda.flatMap((_, index): [string, string][] => {
    const number = index + 1;
    const at = `agenda.${index}`;
    return [
      [`${at}.title`, t('form.itemTitle', { number })],
      [`${at}.kind`, t('form.itemKind', { number })],
      [`${at}.minutes`, t('form.itemMinutes', { number })],
      [`${at}.lateReason`, t('form.itemLateReason', { number })],
      [`${at}.description`, t('form.itemDescription', { number })],
    ];
  });
  return { ...Object.fromEntries(FIELDS.map((field) => [field, t(`form.${field}`)])), ...Object.fromEntries(items) };
}
