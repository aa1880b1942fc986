import type { Language } from '@mesa/domain/vocabulary';

interface Words {
  /** Of a meeting without a title of its own. */
  readonly meeting: (ordinal: number) => string;
  readonly cancelled: (title: string) => string;
  readonly notHeld: (title: string) => string;
  readonly purpose: (text: string) => string;
  readonly decides: (text: string) => string;
  readonly join: (address: string) => string;
  readonly mine: string;
}

/** What calendar files say in our words; the rest are the forum's own. */
export const CALENDAR_WORDS: Readonly<Record<Language, Words>> = {
  es: {
    meeting: (ordinal) => `Sesión ${ordinal}`,
    cancelled: (title) => `Cancelada: ${title}`,
    notHeld: (title) => `No se realizó: ${title}`,
    purpose: (text) => `Propósito: ${text}`,
    decides: (text) => `Se decidirá: ${text}`,
    join: (address) => `Para conectarse: ${address}`,
    mine: 'Mis sesiones',
  },
  en: {
    meeting: (ordinal) => `Meeting ${ordinal}`,
    cancelled: (title) => `Cancelled: ${title}`,
    notHeld: (title) => `Not held: ${title}`,
    purpose: (text) => `Purpose: ${text}`,
    decides: (text) => `To be decided: ${text}`,
    join: (address) => `To join: ${address}`,
    mine: 'My meetings',
  },
};
