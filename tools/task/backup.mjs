import path from 'node:path';
import { buildChanged } from './build.mjs';
import { ROOT } from './child.mjs';
import { installPackages } from './install.mjs';
import { PlainError, countSteps } from './print.mjs';

/**
 * Backs up the database and the uploads of this installation, also while it runs.
 * @param {string[]} args the folder to write to; DATA_DIR/backups where none is given
 * @returns {Promise<number>}
 */
export default async function backup([folder]) {
  const step = countSteps(3);
  await installPackages(step);
  await buildChanged(step);
  const { backUp } = await import('../backup/backup.mjs');
  const made = await step('Backing up', () => withInstallation(({ ownerUrl, dataDir }) =>
    backUp({ ownerUrl, files: path.join(dataDir, 'files'), folder: path.resolve(folder ?? path.join(dataDir, 'backups')) })));
  process.stdout.write(`\n${made.rows} rows of ${made.tables} tables, and all uploads:\n${made.file}\nIt holds personal data: keep it where few can read it, and not on this machine alone.\n`);
  return 0;
}

/**
 * Opens the database that the environment and .env name, as a start of the server does.
 * @template T
 * @param {(installation: { ownerUrl: string, appRole: string, dataDir: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withInstallation(work) {
  const api = (/** @type {string} */ file) => import(path.join(ROOT, 'apps/api/dist', file));
  const [{ readConfig }, { openDatabase }, { explainFault }] = await Promise.all(['config/config.js', 'boot/open-database.js', 'boot/explain-fault.js'].map(api));
  let database;
  try {
    try {
      process.loadEnvFile(path.join(ROOT, '.env'));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    const config = readConfig(process.env);
    database = await openDatabase(config, () => {});
    return await work({ ownerUrl: database.ownerUrl, appRole: decodeURIComponent(new URL(database.appUrl).username), dataDir: path.resolve(config.dataDir) });
  } catch (error) {
    throw new PlainError(error.name === 'BackupError' ? error.message : explainFault(error));
  } finally {
    await database?.stop();
  }
}
