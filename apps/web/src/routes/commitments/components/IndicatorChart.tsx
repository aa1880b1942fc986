import { useTranslation } from 'react-i18next';

import type { IndicatorAxis } from '@mesa/domain/indicator-report';
import { useLanguage } from '../../../i18n/use-language.js';
import styles from './IndicatorChart.module.css';
import type { Reports_statementFragment } from './Reports.generated.js';
import { periodOf } from './Reports.js';
import type { WordingBlock_wordingFragment } from './WordingBlock.generated.js';

interface IndicatorChartProps {
  readonly axis: IndicatorAxis;
  readonly reports: readonly Reports_statementFragment[];
  readonly wording: WordingBlock_wordingFragment;
}

/** Units of the drawing: a phone's width, so that its letters have their own size there. */
const WIDTH = 320;
const EDGE = 14;
const ROW = 44;
const FOOT = 40;

const place = (at: number): number => EDGE + at * (WIDTH - 2 * EDGE);
/** What has room on a phone; the table has all of it. */
const short = (words: string): string => (words.length > 20 ? `${words.slice(0, 19)}…` : words);
/** Words near an edge grow away from it. */
const anchor = (at: number): 'start' | 'middle' | 'end' => (at < 0.2 ? 'start' : at > 0.8 ? 'end' : 'middle');

/** Each report as a line from the baseline to its value, the target marked; the table below has the same numbers. */
export function IndicatorChart({ axis, reports, wording }: IndicatorChartProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const rows = axis.points.flatMap((point) => {
    const report = reports.find(({ id }) => id === point.id);
    return report ? [{ ...point, words: report.indicatorValue ?? '', period: periodOf(report, language) ?? t('reports.noPeriod') }] : [];
  });
  const height = rows.length * ROW + FOOT;
  const base = rows.length * ROW;
  const said = rows.map(({ period, words }) => `${period}: ${words}`).join('; ');
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('reports.chart', { baseline: wording.baseline, target: wording.target, said })}>
        <line className={styles.target} x1={place(axis.targetAt)} x2={place(axis.targetAt)} y1="0" y2={base} />
        <line className={styles.axis} x1={EDGE} x2={WIDTH - EDGE} y1={base} y2={base} />
        {rows.map(({ id, at, words, period }, index) => (
          <g key={id}>
            <text className={styles.label} x={EDGE} y={index * ROW + 16}>{short(period)}: <tspan className={styles.value}>{short(words)}</tspan></text>
            <line className={styles.reached} x1={place(axis.baselineAt)} x2={place(at)} y1={index * ROW + 30} y2={index * ROW + 30} />
            <circle className={styles.point} cx={place(at)} cy={index * ROW + 30} r="5" />
          </g>
        ))}
        <text className={styles.label} x={place(axis.baselineAt)} y={base + 16} textAnchor={anchor(axis.baselineAt)}>{short(wording.baseline ?? '')}</text>
        <text className={styles.label} x={place(axis.baselineAt)} y={base + 32} textAnchor={anchor(axis.baselineAt)}>{t('reports.baseline')}</text>
        <text className={styles.label} x={place(axis.targetAt)} y={base + 16} textAnchor={anchor(axis.targetAt)}>{short(wording.target ?? '')}</text>
        <text className={styles.label} x={place(axis.targetAt)} y={base + 32} textAnchor={anchor(axis.targetAt)}>{t('reports.target')}</text>
      </svg>
      <figcaption className={styles.caption}>{t('reports.chartSource', { number: wording.number })}</figcaption>
    </figure>
  );
}
