import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../database/write.service.js';
import { Mail } from '../mail/mail.entity.js';
import { InboundMailService, type MailReader, type Settled } from './inbound-mail.service.js';
import type { InboundMessage } from './inbound-message.js';

/** Notes that a mail of ours did not arrive: who knows its Message-ID had it in hand. */
@Injectable()
export class BounceReader implements MailReader, OnModuleInit {
  readonly kind = 'bounce';

  constructor(private readonly inbound: InboundMailService) {}

  onModuleInit(): void {
    this.inbound.register(this);
  }

  async read({ manager, audit }: Transaction, { bounce }: InboundMessage): Promise<Settled | null> {
    if (!bounce) return null;
    const { mailId, recipient, reason } = bounce;
    const mail = await manager.findOne(Mail, { where: { id: mailId, state: 'sent' }, lock: { mode: 'pessimistic_write' } });
    if (mail?.recipient?.toLowerCase() !== recipient) return { kind: this.kind, outcome: 'refused' };
    await manager.update(Mail, { id: mailId }, { state: 'bounced', bounceReason: reason });
    await audit({ act: 'bounce_mail', objectType: 'mail', objectId: mailId });
    return { kind: this.kind, outcome: 'recorded' };
  }
}
