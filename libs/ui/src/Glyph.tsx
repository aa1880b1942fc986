import styles from './Glyph.module.css';

/** How a thing stands: shape first, tint second. */
export type Tone = 'neutral' | 'good' | 'partial' | 'late' | 'muted';

export interface GlyphProps {
  tone: Tone;
}

/** ○ ● ◐ ▲ ◌, drawn, because few fonts have all five at one size. */
export function Glyph({ tone }: GlyphProps) {
  return (
    <svg className={styles.glyph} data-tone={tone} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {tone === 'late' ? (
        <path d="M6 .8 11.6 11H.4z" fill="currentColor" />
      ) : (
        <circle
          cx="6"
          cy="6"
          r="4.9"
          stroke="currentColor"
          strokeWidth="1.5"
          fill={tone === 'good' ? 'currentColor' : 'none'}
          strokeDasharray={tone === 'muted' ? '1.6 2.25' : undefined}
        />
      )}
      {tone === 'partial' && <path d="M6 1.1a4.9 4.9 0 0 0 0 9.8z" fill="currentColor" />}
    </svg>
  );
}
