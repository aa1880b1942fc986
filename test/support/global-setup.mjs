import './source-hooks.mjs';

export default async function globalSetup() {
  const { startDatabase } = await import('./start-database.ts');
  await startDatabase();
}
