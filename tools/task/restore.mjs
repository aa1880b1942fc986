import path from 'node:path';
import { withInstallation } from './backup.mjs';
import { buildChanged } from './build.mjs';
import { installPackages } from './install.mjs';
import { PlainError, countSteps } from './print.mjs';

/**
 * Restores a backup into this installation, which must be stopped.
 * @param {string[]} args the file, and --replace where there are data that may be lost
 * @returns {Promise<number>}
 */
export default async function restoreBackup(args) {
  const replace = args.includes('--replace');
  const [file] = args.filter((arg) => arg !== '--replace');
  if (!file) throw new PlainError('Which backup? npm run restore -- <file>; with --replace after it where there are data that may be lost.');
  const step = countSteps(3);
  await installPackages(step);
  await buildChanged(step);
  const [{ restore }, { loadProgram }] = await Promise.all([import('../backup/restore.mjs'), import('../backup/program.mjs')]);
  const { rows, tables, madeAt, verification } = await step('Restoring', () => withInstallation(async ({ ownerUrl, appRole, dataDir }) =>
    restore({ ownerUrl, appRole, files: path.join(dataDir, 'files'), file: path.resolve(file), replace, program: await loadProgram() })));
  process.stdout.write(`\n${rows} rows of ${tables} tables, and all uploads, as they were at ${madeAt}. Everybody is signed out; mail that waited is not sent.\n`);
  if (verification.broken) throw new PlainError(`The audit log does not hold from seal ${verification.broken.number} on (${verification.broken.fault}).`);
  process.stdout.write(`The audit log holds: ${verification.rows} rows under ${verification.seals} seals.\n`);
  return 0;
}
