import QRCode from 'qrcode';

/** A QR code as the path of an SVG, one unit a module. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

export function qrOf(text: string): QrPath {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from({ length: size * size }, (_, index) => index).filter((index) => data[index]);
  return { size, path: dark.map((index) => `M${index % size} ${Math.floor(index / size)}h1v1h-1z`).join('') };
}
