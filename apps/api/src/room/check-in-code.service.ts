import { createHmac, timingSafeEqual } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type RunningConfig } from '../config/config.module.js';

const STEP_MS = 60_000;
const DIGITS = 6;

/** What the wall of the room shows, and until when. */
export interface CheckInCode {
  readonly code: string;
  readonly until: Date;
}

/**
 * Six digits that only who sees the wall of the room knows, new every minute. They are made from the
 * server's secret and the meeting's id as RFC 4226 makes them: no row holds what lets somebody in.
 */
@Injectable()
export class CheckInCodeService {
  constructor(@Inject(CONFIG) private readonly config: Pick<RunningConfig, 'authSecret'>) {}

  at(meetingId: string, moment: Date): CheckInCode {
    const step = stepOf(moment);
    return { code: this.#code(meetingId, step), until: new Date((step + 1) * STEP_MS) };
  }

  /** The code of this minute, or of the one before: somebody may type slowly. */
  accepts(meetingId: string, code: string, moment: Date): boolean {
    const typed = Buffer.from(code);
    const step = stepOf(moment);
    return [step, step - 1].map((one) => Buffer.from(this.#code(meetingId, one))).some((known) => known.length === typed.length && timingSafeEqual(known, typed));
  }

  #code(meetingId: string, step: number): string {
    const hash = createHmac('sha256', this.config.authSecret).update(`check-in:${meetingId}:${step}`).digest();
    const offset = (hash.at(-1) ?? 0) & 0xf;
    return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
  }
}

const stepOf = (moment: Date): number => Math.floor(moment.getTime() / STEP_MS);
