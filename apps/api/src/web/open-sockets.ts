import type { Duplex } from 'node:stream';

import { LIMITS } from '@mesa/domain/limits';

import type { Viewer } from '../auth/viewer.js';

/** Cookies that are no session, and several sessions of one account, open no more sockets. */
const readerOf = ({ account, address }: Viewer): string => (account ? `account ${account.id}` : `address ${address}`);

/** The sockets that each reader has open here. */
export class OpenSockets {
  readonly #open = new Map<string, number>();

  /** Counts a connection until it closes; false where the reader has all they may have. */
  take(viewer: Viewer, connection: Duplex): boolean {
    const reader = readerOf(viewer);
    const open = this.#open.get(reader) ?? 0;
    if (open >= LIMITS.socketsPerUser) return false;
    this.#open.set(reader, open + 1);
    connection.once('close', () => this.#release(reader));
    return true;
  }

  #release(reader: string): void {
    const left = (this.#open.get(reader) ?? 1) - 1;
    if (left > 0) this.#open.set(reader, left);
    else this.#open.delete(reader);
  }
}
