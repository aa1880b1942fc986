import type { EvidencePlace } from '@mesa/domain/compliance/evidence-words';
import { FORM_ANSWER_WORDS, FORM_QUESTION_WORDS } from '@mesa/domain/compliance/ogp-form-labels';
import { countedWords, missingWords } from '@mesa/domain/compliance/ogp-form-words';
import { FactLine } from '@mesa/ui/FactLine';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import styles from './Compliance.module.css';
import { EvidenceLine } from './EvidenceLine.js';
import type { FormEntries_entryFragment } from './FormEntries.generated.js';

const TONES: Readonly<Record<FormEntries_entryFragment['answer'], Tone>> = { yes: 'good', no: 'late', partly: 'partial', stated: 'neutral', judgement: 'neutral', unknown: 'muted' };

interface FormEntriesProps {
  readonly entries: readonly FormEntries_entryFragment[];
  readonly at: EvidencePlace;
}

/** Questions in the order of the form: what the record says, what that rests on, what is missing. */
export function FormEntries({ entries, at }: FormEntriesProps) {
  return (
    <ol className={styles.obligations} role="list">
      {entries.map((entry) => (
        <Entry at={at} entry={entry} key={entry.question} />
      ))}
    </ol>
  );
}

function Entry({ entry, at }: { readonly entry: FormEntries_entryFragment; readonly at: EvidencePlace }) {
  const language = useLanguage();
  const { question, answer, evidence } = entry;
  const counted = countedWords(entry, language);
  return (
    <li className={styles.obligation}>
      <p>
        <strong>{FORM_QUESTION_WORDS[question][language]}</strong>
      </p>
      <p>
        <State tone={TONES[answer]}>{FORM_ANSWER_WORDS[answer][language]}{answer === 'unknown' && '.'}</State>
        {counted !== null && ` ${counted}`}
      </p>
      {evidence.length > 0 && (
        <ul className={styles.evidence}>
          {evidence.map((one) => (
            <EvidenceLine at={at} evidence={one} isPlain={one.outcome === 'counts'} key={`${one.kind}:${one.id}`} />
          ))}
        </ul>
      )}
      <FactLine facts={[missingWords(entry, language)]} />
    </li>
  );
}
