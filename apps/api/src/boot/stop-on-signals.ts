import type { NestExpressApplication } from '@nestjs/platform-express';

import type { Config } from '../config/config.js';
import { DrainingService } from '../health/draining.service.js';

/** Longer than the interval at which a balancer asks whether we are ready (10 s in Dockerfile); the demonstration has none. */
const NOTICE_MS: Readonly<Record<Config['mode'], number>> = { production: 12_000, demonstration: 1_000 };

/** Ends the process in order when it is told to; who types Ctrl-C waits for no balancer. */
export function stopOnSignals(app: NestExpressApplication, mode: Config['mode'], last: () => Promise<void> = async () => undefined): void {
  let stopping = false;
  const stop = async (noticeMs: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.get(DrainingService).drain(app.getHttpServer(), noticeMs);
    await app.close();
    await last();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop(NOTICE_MS[mode]));
  process.on('SIGINT', () => void stop(0));
}
