import type { TimeAxis, TimeBar } from '@mesa/domain/board-time';
import styles from './TimeDrawing.module.css';

interface TimeDrawingProps {
  readonly axis: TimeAxis;
  readonly bar: TimeBar;
  readonly isPressing: boolean;
}

const WIDTH = 320;
const [TOP, HEIGHT, FOOT, TALL] = [4, 12, 20, 38];
/** The arrow of what has no end. */
const ARROW = 8;
/** More years than this are not all named. */
const NAMED = 4;
/** A day is seen too. */
const THINNEST = 3;

const x = (at: number): number => at * WIDTH;

/** One milestone along the years; the same dates stand in words beside it, so who listens hears those. */
export function TimeDrawing({ axis, bar, isPressing }: TimeDrawingProps) {
  const { from, until, sure, isOpen } = bar;
  const step = Math.ceil(axis.years.length / NAMED);
  const named = axis.years.filter((_, index) => (index + 1) % step === 0);
  const end = isOpen ? WIDTH - ARROW : x(until);
  return (
    <svg className={styles.drawing} data-pressing={isPressing || undefined} viewBox={`0 0 ${WIDTH} ${TALL}`} aria-hidden="true" focusable="false">
      {axis.years.map(({ year, at }) => <line className={styles.year} key={year} x1={x(at)} x2={x(at)} y1="0" y2={FOOT} />)}
      <rect className={styles.maybe} x={Math.min(x(from), WIDTH - THINNEST)} y={TOP} width={Math.max(end - x(from), THINNEST)} height={HEIGHT} />
      {sure && <rect className={styles.sure} x={Math.min(x(sure.from), WIDTH - THINNEST)} y={TOP} width={Math.max(Math.min(x(sure.until), end) - x(sure.from), THINNEST)} height={HEIGHT} />}
      {isOpen && <path className={styles.open} d={`M${WIDTH - ARROW} ${TOP - 3}L${WIDTH} ${TOP + HEIGHT / 2}L${WIDTH - ARROW} ${TOP + HEIGHT + 3}z`} />}
      {axis.today !== null && <line className={styles.today} x1={x(axis.today)} x2={x(axis.today)} y1="0" y2={FOOT} />}
      <text className={styles.label} x="0" y={TALL - 2}>{axis.from.slice(0, 4)}</text>
      {named.map(({ year, at }) => <text className={styles.label} key={year} x={x(at)} y={TALL - 2}>{year}</text>)}
    </svg>
  );
}
