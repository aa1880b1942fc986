import { useTranslation } from 'react-i18next';

import { formatDay, today } from '@mesa/domain/local-time';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { useLanguage } from '../../../i18n/use-language.js';
import type { EvidenceSnapshot_snapshotFragment } from './EvidenceSnapshot.generated.js';
import styles from './EvidenceSnapshot.module.css';

interface EvidenceSnapshotProps {
  readonly snapshot: EvidenceSnapshot_snapshotFragment;
  readonly zone: string;
}

/** How a link was when it was given as proof: its title, the day, and the hash that tells whether it has changed. */
export function EvidenceSnapshot({ snapshot, zone }: EvidenceSnapshotProps) {
  const { t } = useTranslation('commitments');
  const page = useLanguage();
  const { state, fetchedAt, title, mediaType, sizeBytes, contentHash, reason, httpStatus } = snapshot;
  const date = fetchedAt && formatDay(today(zone, new Date(fetchedAt)), page);
  if (state === 'waiting') return <FactLine facts={[t('snapshot.waiting')]} />;
  if (contentHash === null) return <FactLine facts={[t(`snapshot.${state === 'refused' ? 'refused' : 'gone'}`, { date }), reason && t(`snapshot.reason.${reason}`, { status: httpStatus })]} />;
  return (
    <Details summary={t(title === null ? 'snapshot.kept' : 'snapshot.keptTitled', { date, title, hash: contentHash.slice(0, 8) })}>
      <p className={styles.hash}>SHA-256 <code>{contentHash}</code></p>
      <FactLine facts={[t('snapshot.size', { count: sizeBytes ?? 0 }), mediaType, t('snapshot.note')]} />
    </Details>
  );
}
