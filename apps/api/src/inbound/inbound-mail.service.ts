import { DomainError } from '@mesa/domain/errors';
import type { InboundKind, InboundOutcome } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PinoLogger } from 'nestjs-pino';
import { type DataSource, QueryFailedError } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { anonymous } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import { InboundMail } from './inbound-mail.entity.js';
import { type InboundMessage, readMessage } from './inbound-message.js';

/** What a mail was, and what became of it. */
export interface Settled {
  readonly kind: InboundKind;
  readonly outcome: InboundOutcome;
  readonly meetingForumId?: string | null;
}

/** Takes one kind of mail, in the transaction that notes it; null for what is not its own. A DomainError refuses the mail. */
export interface MailReader {
  readonly kind: InboundKind;
  read(transaction: Transaction, message: InboundMessage): Promise<Settled | null>;
}

/** The hash is taken: another process has the same mail in hand, or had. */
const isTwice = (error: unknown): boolean => error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'inbound_mail_once';

/** Every mail that comes in, by whatever way: noted once, given to who reads its kind, and never kept. */
@Injectable()
export class InboundMailService {
  readonly #readers: MailReader[] = [];

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly logger: PinoLogger,
  ) {}

  register(reader: MailReader): void {
    this.#readers.push(reader);
  }

  /** Returns when the mail is settled, or was before; throws only for what may go better another time. */
  async receive(raw: Buffer): Promise<void> {
    const message = await readMessage(raw);
    if (await this.dataSource.manager.existsBy(InboundMail, { messageHash: message.hash })) return;
    try {
      await this.#settle(message);
    } catch (error) {
      if (!isTwice(error)) throw error;
    }
  }

  async #settle(message: InboundMessage): Promise<void> {
    const id = uuidv7();
    const settled = await this.writes.run(anonymous(id), async (transaction) => {
      const { manager } = transaction;
      const given = await this.#given(transaction, message);
      await manager.insert(InboundMail, { id, messageHash: message.hash, receivedAt: new Date(this.clock.now().epochMilliseconds), meetingForumId: null, ...given });
      return given;
    });
    this.logger.info({ inboundMail: id, ...settled }, 'a mail came in');
  }

  async #given(transaction: Transaction, message: InboundMessage): Promise<Settled> {
    for (const reader of this.#readers) {
      const settled = await refusable(transaction, reader, message);
      if (settled) return settled;
    }
    return { kind: 'other', outcome: 'ignored' };
  }
}

/** What a reader had begun is undone with its refusal; that the mail came is noted all the same. */
async function refusable(transaction: Transaction, reader: MailReader, message: InboundMessage): Promise<Settled | null> {
  try {
    // A savepoint of the same connection, so that the audit rows go with it.
    return await transaction.manager.transaction((manager) => reader.read({ ...transaction, manager }, message));
  } catch (error) {
    if (error instanceof DomainError) return { kind: reader.kind, outcome: 'refused' };
    throw error;
  }
}
