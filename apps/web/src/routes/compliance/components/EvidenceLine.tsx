import { useTranslation } from 'react-i18next';

import { type EvidencePlace, evidenceName, evidencePath, shortenedEvidence } from '@mesa/domain/compliance/evidence-words';
import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { atStart } from '@mesa/domain/text';
import type { Tone } from '@mesa/ui/Glyph';
import { Link } from '@mesa/ui/Link';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { EvidenceLine_evidenceFragment } from './EvidenceLine.generated.js';

const TONES: Readonly<Record<EvidenceLine_evidenceFragment['outcome'], Tone>> = { counts: 'good', does_not_count: 'late', unknown: 'muted', planned: 'neutral' };

interface EvidenceProps {
  readonly evidence: EvidenceLine_evidenceFragment;
  readonly at: EvidencePlace;
}

interface EvidenceLineProps extends EvidenceProps {
  /** What it is and when, and no more: the obligation is about it, and says how it stands. */
  readonly isPlain: boolean;
}

/** One thing that was looked at: what it is, when, whether it counts, and why. */
export function EvidenceLine({ evidence, at, isPlain }: EvidenceLineProps) {
  const language = useLanguage();
  const { outcome, on } = evidence;
  const why = useReasonWords(evidence);
  return (
    <li>
      <Name evidence={evidence} at={at} />
      {on !== null && `, ${formatPartialDate(on, language)}`}
      {!isPlain && <> <State tone={TONES[outcome]}>{label('evidenceOutcome', outcome, language)}</State></>}
      {!isPlain && why !== null && ` ${atStart(why, language)}.`}
    </li>
  );
}

/** Names of benches come after the words that need them. */
function useReasonWords({ why, missing }: EvidenceLine_evidenceFragment): string | null {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  if (why === null) return null;
  const words = label('evidenceReason', why, language);
  return why === 'without_bench' || why === 'bench_unknown' ? `${words} ${missing.join(` ${t('and')} `)}` : words;
}

function Name({ evidence, at }: EvidenceProps) {
  const page = useLanguage();
  const { text, language, url } = evidence;
  const name = evidenceName(evidence, page);
  const title = text === null ? null : <OwnWords language={language}>{shortenedEvidence(text)}</OwnWords>;
  const words = title === null ? name : <>{name}: {title}</>;
  const path = evidencePath(evidence, at, page);
  if (path !== null) return <Link href={path}>{words}</Link>;
  // Not a page of ours: the router must not fetch it.
  return url === null ? words : <a href={url} rel="noreferrer">{words}</a>;
}
