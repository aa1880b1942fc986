import { createApp } from '../../apps/api/src/app.js';
import { stopOnSignals } from '../../apps/api/src/boot/stop-on-signals.js';
import type { RunningConfig } from '../../apps/api/src/config/config.module.js';

/** The API in a process of its own, which a test may kill: its configuration comes as JSON in the environment. */
const config = JSON.parse(process.env['MESA_FAULT_CONFIG'] ?? '') as RunningConfig;
const app = await createApp(config);
stopOnSignals(app, config.mode);
await app.listen(config.port, config.host);
process.stdout.write('ready\n');
