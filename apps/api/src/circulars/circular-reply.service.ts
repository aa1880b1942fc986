import { LIMITS } from '@mesa/domain/limits';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import type { Transaction } from '../database/write.service.js';
import { InboundMailService, type MailReader, type Settled } from '../inbound/inbound-mail.service.js';
import type { InboundMessage } from '../inbound/inbound-message.js';
import { isAuthentic } from '../inbound/sender-authentication.js';
import { readReplyToken } from '../mail/reply-token.js';
import { CIRCULAR_PREFIX } from './circular-mail.service.js';
import { CircularReply } from './circular-reply.entity.js';

/** Takes what people answer to circulars by mail: it lands with the secretariat, under the circular. */
@Injectable()
export class CircularReplyService implements MailReader, OnModuleInit {
  readonly kind = 'circular_reply';

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly inbound: InboundMailService,
    private readonly clock: ClockService,
  ) {}

  onModuleInit(): void {
    this.inbound.register(this);
  }

  /** Plain text alone, cut at its limit. Nothing is kept of a stranger's, of a machine's, or of who may not be who they say. */
  async read({ manager, audit }: Transaction, message: InboundMessage): Promise<Settled | null> {
    const circularId = message.to.map((address) => this.#named(address)).find((id) => id !== null) ?? null;
    if (circularId === null) return null;
    const text = cut(message.text.replaceAll('\0', '').trim());
    if (text === '' || message.isAutomatic) return { kind: this.kind, outcome: 'ignored' };
    const personId = await this.#sender(manager, circularId, message);
    if (personId === null) return { kind: this.kind, outcome: 'refused' };
    const receivedAt = new Date(this.clock.now().epochMilliseconds);
    const { id } = await manager.save(manager.create(CircularReply, { id: uuidv7(), circularId, personId, text, receivedAt, messageHash: message.hash }));
    await audit({ act: 'reply_to_circular', objectType: 'circular_reply', objectId: id });
    return { kind: this.kind, outcome: 'recorded' };
  }

  /** Somebody to whom it went, as our mail server vouches; null for anybody else. */
  async #sender(manager: EntityManager, circularId: string, { from, authentication }: InboundMessage): Promise<string | null> {
    if (from === null || !isAuthentic(authentication, this.config.inboundAuthservId, from.split('@').at(-1) ?? '')) return null;
    const [sender]: { personId: string }[] = await manager.query(
      `select r.person_id as "personId" from circular_recipient r join person p on p.id = r.person_id join auth."user" u on u.id = p.account_id
       where r.circular_id = $1 and lower(u.email) = $2`,
      [circularId, from],
    );
    return sender?.personId ?? null;
  }

  #named(address: string): string | null {
    const [prefix, token = ''] = (address.split('@', 1)[0] ?? '').split('+');
    return prefix === CIRCULAR_PREFIX ? readReplyToken(this.config.authSecret, token) : null;
  }
}

/** At most so many bytes of UTF-8, and no half character at the end. */
const cut = (text: string): string => Buffer.from(text).subarray(0, LIMITS.circularReplyBytes).toString('utf8').replace(/\ufffd+$/, '');
