import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { conflict } from '@mesa/domain/errors';
import { BALLOT_CHOICES, type BallotChoice } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import sodium from 'libsodium-wrappers';
import { PinoLogger } from 'nestjs-pino';
import { type DataSource, In } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { Ballot } from './ballot.entity.js';

/** All plain texts have one length, so that all boxes do. */
const PLAIN_BYTES = 16;
const KEY_BYTES = 32;

/** A key without a ballot may belong to one that another process is about to commit. */
const ORPHAN_MS = 60 * 60 * 1_000;

/**
 * The keys of secret ballots: the public half stands in the row, the private half is a file of the data
 * folder that no backup takes (docs/adr/0009). Destroying the file is what makes a ballot secret for ever.
 */
@Injectable()
export class BallotBoxService implements OnApplicationBootstrap {
  readonly #folder: string;

  constructor(
    @Inject(CONFIG) config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: MeetingClockService,
    private readonly logger: PinoLogger,
  ) {
    this.#folder = join(config.dataDir, 'ballot-keys');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
  }

  /** Makes a pair; its private half is on the disk before anybody can seal to the public one. */
  async make(ballotId: string): Promise<Buffer> {
    await sodium.ready;
    const { publicKey, privateKey } = sodium.crypto_box_keypair();
    try {
      await this.#write(ballotId, privateKey);
    } finally {
      sodium.memzero(privateKey);
    }
    return Buffer.from(publicKey);
  }

  async seal(publicKey: Buffer, choice: BallotChoice): Promise<Buffer> {
    await sodium.ready;
    const plain = new Uint8Array(PLAIN_BYTES);
    plain[0] = BALLOT_CHOICES.indexOf(choice);
    return Buffer.from(sodium.crypto_box_seal(plain, publicKey));
  }

  /** The choices, in the order of the boxes. @throws CONFLICT key_missing when the key is lost, or opens not all of them */
  async openAll(ballotId: string, publicKey: Buffer, boxes: readonly Buffer[]): Promise<BallotChoice[]> {
    await sodium.ready;
    const key = await readFile(this.#path(ballotId)).catch(() => null);
    if (key?.length !== KEY_BYTES) throw conflict('key_missing');
    try {
      return boxes.map((box) => choiceIn(sodium.crypto_box_seal_open(box, publicKey, key)));
    } catch {
      throw conflict('key_missing');
    } finally {
      sodium.memzero(key);
    }
  }

  /** Overwrites the private half and takes it away. Once it is gone, no dump of any day can be read. */
  async destroy(ballotId: string): Promise<void> {
    const handle = await open(this.#path(ballotId), constants.O_WRONLY).catch(() => null);
    if (!handle) return;
    try {
      await handle.write(Buffer.alloc(KEY_BYTES), 0, KEY_BYTES, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await unlink(this.#path(ballotId));
    await this.#syncFolder();
  }

  /** Destroys what a process left that was killed after the ballot ended, or before it began. */
  async sweep(): Promise<void> {
    const ids = await readdir(this.#folder).catch(() => []);
    if (ids.length === 0) return;
    const ballots = await this.dataSource.manager.find(Ballot, { select: { id: true, state: true }, where: { id: In(ids) } });
    for (const id of ids) {
      const state = ballots.find((ballot) => ballot.id === id)?.state ?? null;
      if (state === 'open' || (state === null && !(await this.#isOrphan(id)))) continue;
      await this.destroy(id);
      this.logger.info({ ballot: id }, 'the key of a ballot that has ended was destroyed');
    }
  }

  async #isOrphan(id: string): Promise<boolean> {
    const { mtimeMs, ctimeMs } = await stat(this.#path(id));
    return this.clock.now().getTime() - Math.max(mtimeMs, ctimeMs) > ORPHAN_MS;
  }

  #path(ballotId: string): string {
    return join(this.#folder, ballotId);
  }

  async #write(ballotId: string, key: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const handle = await open(this.#path(ballotId), 'wx', 0o600);
    try {
      await handle.writeFile(key);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await this.#syncFolder();
  }

  /** A name in a folder survives a power cut once the folder itself is on the disk. */
  async #syncFolder(): Promise<void> {
    const folder = await open(this.#folder, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

function choiceIn([index]: Uint8Array): BallotChoice {
  const choice = index === undefined ? undefined : BALLOT_CHOICES[index];
  if (!choice) throw new RangeError('a box holds no choice');
  return choice;
}
