// PostgreSQL's COPY through the client library, which speaks the protocol but offers no call for it.
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A query in the library's queue: it calls these methods as the server's messages come. */
class Copy {
  /** @param {string} sql */
  constructor(sql) {
    this.sql = sql;
    /** @type {PromiseWithResolvers<number>} the rows copied */
    this.done = Promise.withResolvers();
    this.rows = 0;
    /** @type {unknown} */
    this.fault = null;
  }

  submit(connection) {
    connection.query(this.sql);
  }

  handleCommandComplete({ text }) {
    this.rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0);
  }

  handleError(error) {
    this.fault ??= error;
    this.done.reject(this.fault);
  }

  handleReadyForQuery() {
    if (this.fault) this.done.reject(this.fault);
    else this.done.resolve(this.rows);
  }
}

class CopyOut extends Copy {
  /**
   * @param {string} sql
   * @param {import('node:fs').WriteStream} sink
   */
  constructor(sql, sink) {
    super(sql);
    this.sink = sink;
    this.waiting = false;
  }

  handleCopyData({ chunk }, connection) {
    // Copied, for the library fills the same buffer again before the disk has taken it.
    if (this.sink.write(Buffer.from(chunk)) || this.waiting) return;
    this.waiting = true;
    connection.stream.pause();
    this.sink.once('drain', () => {
      this.waiting = false;
      connection.stream.resume();
    });
  }
}

class CopyIn extends Copy {
  /**
   * @param {string} sql
   * @param {string} file
   */
  constructor(sql, file) {
    super(sql);
    this.file = file;
  }

  handleCopyInResponse(connection) {
    void this.#send(connection).catch((error) => {
      this.fault = error;
      connection.sendCopyFail(String(error));
    });
  }

  async #send(connection) {
    for await (const chunk of createReadStream(this.file)) {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }
}

/**
 * Runs `copy … to stdout` into a file.
 * @param {import('pg').Client} client
 * @param {string} sql
 * @param {string} file
 * @returns {Promise<number>} the rows copied
 */
export async function copyOut(client, sql, file) {
  const sink = createWriteStream(file, { mode: 0o600 });
  const query = new CopyOut(sql, sink);
  sink.on('error', (error) => { query.handleError(error); client.connection.stream.destroy(error); });
  client.query(query);
  const rows = await query.done.promise;
  sink.end();
  await finished(sink);
  // What was read ahead may have ended the copy while we waited, and a stream that ends never drains.
  client.connection.stream.resume();
  return rows;
}

/**
 * Runs `copy … from stdin` with a file.
 * @param {import('pg').Client} client
 * @param {string} sql
 * @param {string} file
 * @returns {Promise<number>} the rows copied
 */
export async function copyIn(client, sql, file) {
  const query = new CopyIn(sql, file);
  client.query(query);
  return query.done.promise;
}
