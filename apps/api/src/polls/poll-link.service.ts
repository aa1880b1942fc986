import { createHash, createHmac } from 'node:crypto';

import { sitePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type RunningConfig } from '../config/config.module.js';

/**
 * The link that lets one person answer for one seat without an account: 256 bits that only the holder of the
 * secret can make, so that neither a row nor a queued mail holds them. In the query, which no log keeps.
 */
@Injectable()
export class PollLinkService {
  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  token(inviteeId: string): string {
    return createHmac('sha256', this.config.authSecret).update(`date-poll:${inviteeId}`).digest('base64url');
  }

  hash(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }

  address(language: Language, inviteeId: string): string {
    return `${this.config.publicUrl}${sitePath(language, 'poll')}?token=${this.token(inviteeId)}`;
  }
}
