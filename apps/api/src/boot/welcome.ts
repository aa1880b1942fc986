import type { Config } from '../config/config.js';

/** The last lines of a start: where it is, and what to try. */
export function welcome(config: Config, listening: string): string {
  const address = config.publicUrl ?? `http://localhost:${new URL(listening).port}`;
  if (config.mode === 'production') return `\nMesa Abierta is ready at ${address}\n`;
  return [
    '',
    `Mesa Abierta is ready:  ${address}/es`,
    '',
    'Stop with Ctrl-C; the data stays.',
    '',
  ].join('\n');
}
