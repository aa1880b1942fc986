import styles from './Screen.module.css';

interface QrCodeProps {
  readonly size: number;
  readonly path: string;
  readonly label: string;
}

/** Dark on light in every theme: phones read no other. Four modules of quiet around it. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg aria-label={label} className={styles.qr} role="img" shapeRendering="crispEdges" viewBox={`-4 -4 ${size + 8} ${size + 8}`}>
      <rect fill="#fff" height={size + 8} width={size + 8} x="-4" y="-4" />
      <path d={path} fill="#000" />
    </svg>
  );
}
