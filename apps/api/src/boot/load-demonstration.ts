import type { INestApplication } from '@nestjs/common';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { tell, tellingOf } from '../demonstration/tell.js';

/** Thrown with what to do, for the person at the terminal. */
export class DemonstrationError extends Error {
  override readonly name = 'DemonstrationError';
}

/**
 * Makes the invented town at the first demonstration start; later ones find it. In production nothing is made.
 * @throws DemonstrationError where a start was interrupted in the middle of it, or the accounts are somebody's.
 */
export async function loadDemonstration(app: INestApplication, say: (line: string) => void): Promise<void> {
  const { mode, dataDir } = app.get<RunningConfig>(CONFIG);
  if (mode === 'production') return;
  const again = `Nothing in it is anybody's work: delete the data folder (${dataDir}), or empty the database that DATABASE_URL names, and start again.`;
  switch (await tellingOf(app)) {
    case 'told':
      return;
    case 'interrupted':
      throw new DemonstrationError(`An earlier start was stopped while it made the demonstration. ${again}`);
    case 'foreign':
      throw new DemonstrationError('This database has accounts that the demonstration did not make, and it signs anybody in as anybody. Start with MODE=production, or give the demonstration a database of its own.');
    case 'untold':
      say('Living through the demonstration, month by month …');
      return tell(app, say).catch((error: unknown) => {
        throw new DemonstrationError(`The demonstration was not made to its end: ${error instanceof Error ? error.message : String(error)}\n${again}`, { cause: error });
      });
  }
}
