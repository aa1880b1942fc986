import { useTranslation } from 'react-i18next';

import { benchInSentence, listInWords } from './meeting-words.js';
import type { QuorumSentence_quorumFragment } from './QuorumSentence.generated.js';

export interface QuorumSentenceProps {
  readonly quorum: QuorumSentence_quorumFragment;
  /** Of a session that opened, of one that did not, as the roll stands at this moment, or by what people said they will do. */
  readonly tense: 'opening' | 'past' | 'now' | 'expected';
}

const DOUBTS = ['no_rules', 'no_base', 'no_composition', 'no_such_bench', 'no_names', 'attendance_not_recorded', 'remote_not_ruled', 'deputies_not_ruled'] as const;

/** "Hubo quórum: 9 de 15 cupos, 4 de gobierno y 5 de sociedad civil." What is not known is said with its reason. */
export function QuorumSentence({ quorum, tense }: QuorumSentenceProps) {
  const { t } = useTranslation('meetings');
  const { state, present, seats, byBench, missing } = quorum;
  const counted = byBench.map((bench) => t('quorum.bench', { count: bench.present, bench: benchInSentence(bench.name) }));
  const benches = counted.length > 0 ? `, ${listInWords(t, counted)}` : '';
  const why = listInWords(t, DOUBTS.filter((doubt) => quorum.why.includes(doubt)).map((doubt) => t(`doubt.${doubt}`)));
  const wanting = [
    ...(missing > 0 ? [t('quorum.missing', { count: missing })] : []),
    ...byBench.filter((bench) => bench.state === 'missed').map((bench) => t('quorum.missingOf', { count: bench.missing, bench: benchInSentence(bench.name) })),
  ];
  return (
    <>
      {t(`quorum.${tense}.${state}`, { present, seats, benches, why, counted: seats > 0 ? t('quorum.counted', { present, seats, benches }) : '' })}
      {state === 'missed' && ` ${wanting.join(' ')}`}
    </>
  );
}
