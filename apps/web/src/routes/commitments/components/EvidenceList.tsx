import { useTranslation } from 'react-i18next';

import { formatDay, today } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { EvidenceSnapshot } from './EvidenceSnapshot.js';
import type { Sides_statementFragment } from './Sides.generated.js';

interface EvidenceListProps {
  readonly evidence: Sides_statementFragment['evidence'];
  readonly zone: string;
}

/** The proof of a statement, each piece with the day it was added; none is said to be none. */
export function EvidenceList({ evidence, zone }: EvidenceListProps) {
  const { t } = useTranslation('commitments');
  const page = useLanguage();
  if (evidence.length === 0) return <FactLine facts={[t('evidence.none')]} />;
  return (
    <Stack list="ul" gap="s">
      {evidence.map(({ id, note, language, createdAt, document }) => {
        const title = <OwnWords language={document.language}>{document.title ?? document.fileName ?? document.url ?? ''}</OwnWords>;
        return (
          <li key={id}>
            {document.url === null ? title : <Link href={document.url} rel="noreferrer">{title}</Link>}
            {document.snapshot && <EvidenceSnapshot snapshot={document.snapshot} zone={zone} />}
            <FactLine facts={[note && <OwnWords language={language}>{note}</OwnWords>, t('evidence.added', { date: formatDay(today(zone, new Date(createdAt)), page) })]} />
          </li>
        );
      })}
    </Stack>
  );
}
