import { useTranslation } from 'react-i18next';

import { forumPagePath, meetingPath, minutesPath, planPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import type { Language } from '@mesa/domain/vocabulary';
import type { Tone } from '@mesa/ui/Glyph';
import { Link } from '@mesa/ui/Link';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { EvidenceLine_evidenceFragment } from './EvidenceLine.generated.js';
import { atStart } from './obligation-words.js';

const TONES: Readonly<Record<EvidenceLine_evidenceFragment['outcome'], Tone>> = { counts: 'good', does_not_count: 'late', unknown: 'muted', planned: 'neutral' };

/** Where the forum is: slugs. */
export interface ForumAddress {
  readonly jurisdiction: string;
  readonly forum: string;
  /** On pages of a plan: its slug. */
  readonly plan?: string;
  /** On the page of a commitment: its part of the address. */
  readonly commitment?: string;
}

interface EvidenceProps {
  readonly evidence: EvidenceLine_evidenceFragment;
  readonly at: ForumAddress;
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
  const { text, language, url } = evidence;
  const name = useName(evidence);
  const title = text === null ? null : <OwnWords language={language}>{shortened(text)}</OwnWords>;
  const words = title === null ? name : <>{name}: {title}</>;
  const path = usePath(evidence, at);
  if (path !== null) return <Link href={path}>{words}</Link>;
  // Not a page of ours: the router must not fetch it.
  return url === null ? words : <a href={url} rel="noreferrer">{words}</a>;
}

/** A statement is by somebody, and says how far things are. */
function useName({ kind, ordinal, author, completion }: EvidenceLine_evidenceFragment): string {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  if (author !== null && completion !== null) return t('evidence.statement', { author: atStart(label('statementAuthor', author, language), language), completion: label('completion', completion, language) });
  return kind === 'statement' ? t('evidence.comments') : t(`evidence.${kind}`, { ordinal });
}

const PAGES: Partial<Record<EvidenceLine_evidenceFragment['kind'], (language: Language, at: ForumAddress, ordinal: number | null) => string | null>> = {
  meeting: (language, { jurisdiction, forum }, ordinal) => (ordinal === null ? null : meetingPath(language, jurisdiction, forum, ordinal)),
  acta: (language, { jurisdiction, forum }, ordinal) => (ordinal === null ? null : minutesPath(language, jurisdiction, forum, ordinal)),
  decision: (language, { jurisdiction, forum }, ordinal) => (ordinal === null ? forumPagePath(language, jurisdiction, forum, 'decisions') : meetingPath(language, jurisdiction, forum, ordinal)),
  amendment: (language, { jurisdiction, plan }, ordinal) => (plan === undefined || ordinal === null ? null : `${planPagePath(language, jurisdiction, plan, 'amendments')}/${ordinal}`),
  statement: (language, { jurisdiction, plan, commitment }) => (plan === undefined || commitment === undefined ? null : `${planPagePath(language, jurisdiction, plan, 'commitments')}/${commitment}`),
};

function usePath({ kind, ordinal }: EvidenceLine_evidenceFragment, at: ForumAddress): string | null {
  const language = useLanguage();
  return PAGES[kind]?.(language, at, ordinal) ?? null;
}

const MOST = 120;

/** A decision's words may be long; its page has them whole. A sentence goes on here, so it does not end. */
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text.replace(/\.$/, ''));
