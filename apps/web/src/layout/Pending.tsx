import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from 'react-router';

import { rememberSent } from '../session/last-sent.js';
import styles from './Pending.module.css';

/** Says that the next page is on its way; a quick one comes before it shows. What a form sends is remembered until it has arrived. */
export function Pending() {
  const { t } = useTranslation();
  const { state, formData } = useNavigation();
  useEffect(() => rememberSent(formData), [formData]);
  return (
    <p className={styles.pending} data-busy={state !== 'idle'} role="status">
      {state !== 'idle' && t(state === 'submitting' ? 'sending' : 'loading')}
    </p>
  );
}
