import './source-hooks.mjs';

export default async function globalTeardown() {
  const { stopDatabase } = await import('./start-database.ts');
  await stopDatabase();
}
