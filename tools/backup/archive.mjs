// One compressed tar file, which anybody can open without us.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BackupError } from './fault.mjs';

/**
 * @param {string} file
 * @param {string} folder what it holds goes in
 * @param {string} files the folder of uploads, which goes in beside it as files/, if it is there
 */
export async function pack(file, folder, files) {
  const uploads = existsSync(files) ? ['-C', path.dirname(files), path.basename(files)] : [];
  await tar(['-czf', file, '-C', folder, '.', ...uploads]);
}

/**
 * @param {string} file
 * @param {string} folder
 */
export async function unpack(file, folder) {
  try {
    await tar(['-xzf', file, '--no-same-owner', '-C', folder]);
  } catch (error) {
    if (/No space left|ENOSPC/.test(String(error))) throw error;
    throw new BackupError(`${file} cannot be read: it is no backup of this program, or it is damaged.`, error);
  }
}

/** @param {string[]} args */
async function tar(args) {
  const child = spawn('tar', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk) => { words += chunk; });
  const [code] = await once(child, 'close');
  if (code !== 0) throw Object.assign(new Error(words.trim()), { code: /No space left/.test(words) ? 'ENOSPC' : 'TAR' });
}
