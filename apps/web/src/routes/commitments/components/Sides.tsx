import { useTranslation } from 'react-i18next';

import { type Verification, verificationOf } from '@mesa/domain/indicator-report';
import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { STATEMENT_AUTHORS } from '@mesa/domain/vocabulary';
import { FactLine } from '@mesa/ui/FactLine';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { SourceLine } from '../../plans/components/SourceLine.js';
import { CompletionState } from './CompletionState.js';
import { Contestations } from './Contestations.js';
import { EvidenceList } from './EvidenceList.js';
import type { Sides_statementFragment } from './Sides.generated.js';
import styles from './Sides.module.css';

const TONES: Readonly<Record<Verification, Tone>> = { unverified: 'muted', confirmed: 'good', differs: 'partial' };

interface SidesProps {
  /** The latest of each kind of author. */
  readonly statements: readonly Sides_statementFragment[];
  /** Number of the wording in force: a statement about another one says so. */
  readonly inForce: number | null;
  readonly zone: string;
}

/** What each side states, side by side. A side that has said nothing is named too: silence is a fact. */
export function Sides({ statements, inForce, zone }: SidesProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const ordered = STATEMENT_AUTHORS.flatMap((author) => statements.filter((statement) => statement.author === author));
  const silent = STATEMENT_AUTHORS.filter((author) => author !== 'published_source' && !statements.some((statement) => statement.author === author));
  return (
    <>
      {ordered.length > 0 && (
        <div className={styles.sides}>
          {ordered.map((statement) => (
            <Side statement={statement} inForce={inForce} zone={zone} key={statement.id} />
          ))}
        </div>
      )}
      {silent.length > 0 && <FactLine facts={[t('sides.silent', { who: silent.map((author) => label('statementAuthor', author, language)).join(', ') })]} />}
    </>
  );
}

function Side({ statement, inForce, zone }: Omit<SidesProps, 'statements'> & { readonly statement: Sides_statementFragment }) {
  const { t } = useTranslation('commitments');
  const page = useLanguage();
  const { author, organization, bench, language, statedOn, period, text, challenges, indicatorValue, verifies, wording } = statement;
  const body = organization ?? bench;
  return (
    <article className={styles.side} id={`statement-${statement.id}`}>
      <h3>{label('statementAuthor', author, page)}</h3>
      <p><CompletionState statement={statement} /></p>
      <FactLine
        facts={[
          body && <OwnWords language={body.language}>{body.name}</OwnWords>,
          statedOn ? formatPartialDate(statedOn, page) : t('sides.undated'),
          period && t('sides.period', { period: formatPartialDate(period, page) }),
          verifies && t('sides.verifies', { who: label('statementAuthor', verifies.author, page) }),
          wording.number !== inForce && t('sides.aboutOther', { number: wording.number }),
        ]}
      />
      <VerificationState statement={statement} />
      {text !== null && <p><OwnWords language={language} noted>{text}</OwnWords></p>}
      {indicatorValue !== null && <p>{t('sides.indicator')} <OwnWords language={language}>{indicatorValue}</OwnWords></p>}
      {challenges !== null && <p>{t('sides.challenges')} <OwnWords language={language}>{challenges}</OwnWords></p>}
      <EvidenceList evidence={statement.evidence} zone={zone} />
      {statement.source && <SourceLine source={statement.source} />}
      <Contestations contestations={statement.contestations} zone={zone} />
    </article>
  );
}

/** Whether others looked at what who answers for it states: completed is not verified. */
function VerificationState({ statement: { author, state, completion, verifications } }: { readonly statement: Sides_statementFragment }) {
  const { t } = useTranslation('commitments');
  const page = useLanguage();
  if (state === 'draft' || (author !== 'responsible_unit' && author !== 'secretariat')) return null;
  const verification = verificationOf(completion, verifications);
  if (verification === 'unverified' && completion !== 'completed') return null;
  const who = [...new Set(verifications.map((one) => label('statementAuthor', one.author, page)))].join(', ');
  return (
    <div>
      <State tone={TONES[verification]}>{t(`sides.verification.${verification}`)}</State>
      {who !== '' && <FactLine facts={[t('sides.reviewedBy', { who })]} />}
    </div>
  );
}
