import { createReadStream } from 'node:fs';
import { constants, copyFile, mkdir, open, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Bytes of a file, from 0; both ends counted. */
export interface FilePart {
  readonly start: number;
  readonly end: number;
}

/** Where files are kept, each under a name that says nothing. */
export interface FileStorage {
  /** Keeps a copy of the file at this path; it outlasts a power cut once this settles. */
  keep(path: string, name: string): Promise<void>;
  /** All of it, or a part; null where it is not there. */
  read(name: string, part?: FilePart): Promise<Readable | null>;
  remove(name: string): Promise<void>;
}

/** In a folder of this machine, outside the web root (SECURITY 21). */
export class FolderStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  async keep(path: string, name: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const kept = join(this.folder, name);
    await copyFile(path, kept, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const handle = await open(kept, 'r+');
    try {
      await handle.chmod(0o600);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async read(name: string, part?: FilePart): Promise<Readable | null> {
    const path = join(this.folder, name);
    return (await stat(path).catch(() => null)) && createReadStream(path, part);
  }

  remove(name: string): Promise<void> {
    return unlink(join(this.folder, name));
  }
}
