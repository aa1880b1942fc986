import { DECLINABLE_KINDS, type Delivery } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { textOf } from '../../session/mutate.js';

/** The form as the mutation takes it; a kind that is left as the rest is not sent. What is no choice of ours is refused there. */
export function notificationSettingsInput(form: FormData) {
  return {
    personId: textOf(form, 'personId') ?? '',
    version: Number(textOf(form, 'version') ?? 0),
    delivery: textOf(form, 'delivery') as Delivery,
    quietFrom: textOf(form, 'quietFrom'),
    quietUntil: textOf(form, 'quietUntil'),
    language: textOf(form, 'language') as Language | null,
    kinds: DECLINABLE_KINDS.flatMap((kind) => {
      const delivery = textOf(form, `kind.${kind}`) as Delivery | null;
      return delivery === null ? [] : [{ kind, delivery }];
    }),
  };
}
