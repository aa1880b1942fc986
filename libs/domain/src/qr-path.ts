import QRCode from 'qrcode';

/** A QR code as the path of an SVG, one unit a module, without the white margin. */
export interface QrPath {
  /** Modules on a side. */
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text, at the correction that survives a photograph (M). Only computes; ask for it on the server, a browser needs no encoder. */
export function qrPath(text: string): QrPath {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from({ length: size * size }, (_, index) => index).filter((index) => data[index]);
  return { size, path: dark.map((index) => `M${index % size} ${Math.floor(index / size)}h1v1h-1z`).join('') };
}
