import type { Config } from '../config/config.js';

/** The last lines of a start: where it is, and what to try. */
export function welcome(config: Config, listening: string): string {
  const address = config.publicUrl ?? `http://localhost:${new URL(listening).port}`;
  if (config.mode === 'production') return `\nMesa Abierta is ready at ${address}\n`;
  return [
    '',
    `Mesa Abierta is ready:  ${address}/es`,
    '',
    'To try:',
    `  ${address}/es/penalolen      the published facts of Peñalolén's action plan`,
    `  ${address}/demo              enter as secretariat, co-chair, member, unit, observer … of an invented town`,
    `  ${address}/dev/mail          the mail that would have been sent`,
    '',
    'Stop with Ctrl-C; the data stays.',
    '',
  ].join('\n');
}
