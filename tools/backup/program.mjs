import { DataSource } from 'typeorm';

/**
 * What backup and restore need of the program, as it was built.
 * @param {(file: string) => Promise<Record<string, any>>} [load] a file of apps/api, without its ending
 */
export async function loadProgram(load = (file) => import(new URL(`../../apps/api/dist/${file}.js`, import.meta.url).href)) {
  const [{ migrations }, { connectionOptions }, { migrate }, { verifySeals }] = await Promise.all(
    ['database/migrations', 'database/connection.options', 'database/migrate', 'audit/verify-seals'].map(load),
  );
  return {
    migrationNames: migrations.map(({ name }) => name),
    migrate,
    verifySeals,
    async migrateTo(ownerUrl, names) {
      const wanted = migrations.filter(({ name }) => names.includes(name));
      const dataSource = await new DataSource({ ...connectionOptions({ url: ownerUrl, role: 'owner', poolSize: 1 }), migrations: wanted }).initialize();
      try {
        await dataSource.runMigrations({ transaction: 'each' });
      } finally {
        await dataSource.destroy();
      }
    },
  };
}
