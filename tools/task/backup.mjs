import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
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
  const made = await step('Backing up', () => withInstallation((installation) => gathering(installation, (files) =>
    backUp({ ownerUrl: installation.ownerUrl, files, folder: path.resolve(folder ?? path.join(installation.dataDir, 'backups')) }))));
  process.stdout.write(`\n${made.rows} rows of ${made.tables} tables, and all uploads:\n${made.file}\nIt holds personal data: keep it where few can read it, and not on this machine alone.\n`);
  return 0;
}

/**
 * Lends the folder of uploads, which holds what lies in the bucket too, where there is one.
 * @template T
 * @param {{ dataDir: string, bucket: import('../../apps/api/src/config/config.ts').BucketConfig | null }} installation
 * @param {(files: () => Promise<string>) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function gathering({ dataDir, bucket }, work) {
  const kept = path.join(dataDir, 'files');
  if (!bucket) return work(() => Promise.resolve(kept));
  const { BucketStorage } = await import(path.join(ROOT, 'apps/api/dist/files/bucket-storage.js'));
  const folder = await mkdtemp(path.join(dataDir, '.gathered-'));
  try {
    return await work(async () => {
      const files = path.join(folder, 'files');
      if (existsSync(kept)) await cp(kept, files, { recursive: true });
      await mkdir(files, { recursive: true });
      await new BucketStorage(bucket, () => {}).copyTo(files);
      return files;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the database that the environment and .env name, as a start of the server does.
 * @template T
 * @param {(installation: { ownerUrl: string, appRole: string, dataDir: string, bucket: import('../../apps/api/src/config/config.ts').BucketConfig | null }) => Promise<T>} work
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
    return await work({ ownerUrl: database.ownerUrl, appRole: decodeURIComponent(new URL(database.appUrl).username), dataDir: path.resolve(config.dataDir), bucket: config.bucket });
  } catch (error) {
    throw new PlainError(error.name === 'BackupError' ? error.message : explainFault(error));
  } finally {
    await database?.stop();
  }
}
