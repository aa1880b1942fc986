import pg from 'pg';

/** Runs `work` and tells the SQL statements that this process sent to any database meanwhile, without the transactions' frames and what runs beside any request (jobs, sessions, the sealer of the audit log). */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function spy(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : String((first as { text?: string }).text ?? '');
    if (!/^\s*(start transaction|begin|commit|rollback|set |listen|select pg_notify)/i.test(text) && !/\bjobs\.|"?auth"?\.|audit_seal|advisory|\(transaction_id, id\)/i.test(text)) sent.push(text);
    return Reflect.apply(query, this, args) as never;
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}
