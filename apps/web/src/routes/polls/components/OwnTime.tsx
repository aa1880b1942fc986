import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDateTime, isTimeZone, wallTime } from '@mesa/domain/local-time';
import { useLanguage } from '../../../i18n/use-language.js';

interface OwnTimeProps {
  readonly startsAt: string;
  readonly timeZone: string;
}

/** The same moment where the reader is, once the browser has said where that is; nothing where it is the same time. */
export function OwnTime({ startsAt, timeZone }: OwnTimeProps) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const own = useSyncExternalStore(never, ownZone, notKnown);
  const moment = new Date(startsAt);
  if (own === null || !isTimeZone(own) || wallTime(moment, own) === wallTime(moment, timeZone)) return null;
  return <span>{t('ownTime', { when: formatDateTime(moment, own, language) })}</span>;
}

/** A browser does not tell when its reader has travelled. */
const never = () => () => undefined;
const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
/** On the server, and while the page wakes with what the server wrote. */
const notKnown = (): null => null;
