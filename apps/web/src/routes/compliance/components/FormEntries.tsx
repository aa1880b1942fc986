import { useTranslation } from 'react-i18next';

import { FactLine } from '@mesa/ui/FactLine';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import styles from './Compliance.module.css';
import { EvidenceLine, type ForumAddress } from './EvidenceLine.js';
import type { FormEntries_entryFragment } from './FormEntries.generated.js';

const TONES: Readonly<Record<FormEntries_entryFragment['answer'], Tone>> = { yes: 'good', no: 'late', partly: 'partial', stated: 'neutral', judgement: 'neutral', unknown: 'muted' };

const COUNTED = ['forum_is_multi_stakeholder', 'met_in_co_creation', 'iterative_dialogue', 'informed_in_advance', 'open_to_contributions', 'contributions_answered', 'forum_is_inclusive', 'commitment_relevant', 'milestones_completed', 'carried_out_as_planned', 'stakeholders_took_part'] as const satisfies readonly FormEntries_entryFragment['question'][];

/** Whether a number stands beside the answer, in words of its own. */
const isCounted = (question: FormEntries_entryFragment['question']): question is (typeof COUNTED)[number] => (COUNTED as readonly string[]).includes(question);

interface FormEntriesProps {
  readonly entries: readonly FormEntries_entryFragment[];
  readonly at: ForumAddress;
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

function Entry({ entry: { question, answer, count, of, evidence, missing }, at }: { readonly entry: FormEntries_entryFragment; readonly at: ForumAddress }) {
  const { t } = useTranslation('compliance');
  return (
    <li className={styles.obligation}>
      <p>
        <strong>{t(`forms.questions.${question}`)}</strong>
      </p>
      <p>
        <State tone={TONES[answer]}>{t(`forms.answers.${answer}`)}{answer === 'unknown' && '.'}</State>
        {count !== null && of !== 0 && isCounted(question) && ` ${t(`forms.counts.${question}`, { counted: count, whole: of })}`}
      </p>
      {evidence.length > 0 && (
        <ul className={styles.evidence}>
          {evidence.map((one) => (
            <EvidenceLine at={at} evidence={one} isPlain={one.outcome === 'counts'} key={`${one.kind}:${one.id}`} />
          ))}
        </ul>
      )}
      <FactLine facts={[missing.length > 0 && t('forms.missing', { what: missing.map((gap) => t(`forms.gaps.${gap}`)).join('; ') })]} />
    </li>
  );
}
