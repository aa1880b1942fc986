import { fileURLToPath } from 'node:url';

import { createApp } from './app.js';
import { SetUpService } from './auth/set-up.service.js';
import { explainFault } from './boot/explain-fault.js';
import { portOrFree } from './boot/free-port.js';
import { loadPublishedData } from './boot/load-data.js';
import { loadDemonstration } from './boot/load-demonstration.js';
import { openDatabase } from './boot/open-database.js';
import { secretOf } from './boot/secret-of.js';
import { stopOnSignals } from './boot/stop-on-signals.js';
import { welcome } from './boot/welcome.js';
import { readConfig } from './config/config.js';
import { migrate } from './database/migrate.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const webBuildDir = fileURLToPath(new URL('../../web/build', import.meta.url));

async function start(): Promise<void> {
  const given = readConfig(process.env);
  const config = { ...given, port: await portOrFree(given.port, given.host) };
  const database = await openDatabase(config, say);
  say('Bringing the database up to date …');
  await migrate(database.ownerUrl, decodeURIComponent(new URL(database.appUrl).username));
  const app = await createApp(
    {
      ...config,
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      databaseUrl: database.appUrl,
      authSecret: config.authSecret ?? (await secretOf(config.dataDir)),
    },
    { webBuildDir },
  );
  stopOnSignals(app, config.mode, () => database.stop());
  await loadPublishedData(app);
  // Before anybody is served: while it is told, the clock stands in the past.
  await loadDemonstration(app, say);
  await app.listen(config.port, config.host);
  say(welcome(config, await app.getUrl()));
  const address = config.mode === 'production' ? await app.get(SetUpService).issueAddress() : null;
  if (address) say(`Nobody has an account yet. Whoever opens this address within a day sets the installation up:\n\n  ${address}\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`\n${explainFault(error)}\n`);
  process.exitCode = 1;
  // A pool or the embedded server may still hold the process open.
  setTimeout(() => process.exit(1), 2_000).unref();
});
