import { spawn } from 'node:child_process';

import { invalid, unavailable } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';

/** What scanners end with when they found something (clamdscan, clamscan). */
const FOUND = 1;

/**
 * Asks the installation's own scanner about a file, whose path it gets as its last argument: 0 is harmless, 1 is
 * not, anything else is no answer, and no answer lets nothing in. No shell reads the command.
 * @throws INVALID on `file`: harmful; UNAVAILABLE scanner_unreachable
 */
export async function assertScanned([program = '', ...given]: readonly string[], path: string): Promise<void> {
  const ended = await new Promise<number | null>((resolve) => {
    const scanner = spawn(program, [...given, path], { stdio: 'ignore', timeout: LIMITS.scanSeconds * 1_000 });
    scanner.once('error', () => resolve(null));
    scanner.once('close', resolve);
  });
  if (ended === FOUND) throw invalid({ file: 'harmful' });
  if (ended !== 0) throw unavailable('scanner_unreachable', LIMITS.scanSeconds);
}
