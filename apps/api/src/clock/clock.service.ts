import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** What time it is. Every rule asks here, so that a demonstration can be lived through and a deadline tested. */
@Injectable()
export class ClockService {
  #stopped: Temporal.Instant | null = null;

  now(): Temporal.Instant {
    return this.#stopped ?? Temporal.Now.instant();
  }

  /** The calendar day of an IANA zone, `2026-03-01`. */
  today(zone: string): string {
    return this.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }

  /** Whole seconds until a moment, rounded up; 0 once it has come. The job queue knows the machine's clock alone, and waits this long. */
  secondsUntil(moment: Date): number {
    return Math.max(0, Math.ceil((moment.getTime() - this.now().epochMilliseconds) / 1_000));
  }

  /** Stops the clock at a moment; null lets it run again. */
  set(moment: Temporal.Instant | null): void {
    this.#stopped = moment;
  }
}
