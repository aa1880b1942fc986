import pg from 'pg';

/**
 * Rows of the audit log say in which transaction they were written, and a new server counts from the
 * beginning: without this, what is written after a restore would stand before what was restored, and
 * wait years to be sealed. The restored numbers become 1, 2, 3 … in their order, which the seals and
 * cursors keep, and the server's counter is moved past them.
 * @param {pg.Client} client in the transaction that loads
 */
export async function takeTransactions(client) {
  await client.query(
    `create temporary table renumbered on commit drop as
       select before, dense_rank() over (order by before)::text::xid8 as after
       from (select transaction_id as before from audit_log union select last_transaction_id from audit_seal union select transaction_id from audit_cursor) used`,
  );
  for (const [table, column] of [['audit_log', 'transaction_id'], ['audit_seal', 'last_transaction_id'], ['audit_cursor', 'transaction_id']]) {
    await client.query(`update ${table} set ${column} = after from renumbered where ${column} = before`);
  }
  const { rows: [last] } = await client.query(`select coalesce(max(after::text::bigint), 0) as number from renumbered`);
  await passTransactions(client, last.number);
}

/**
 * Spends empty transactions, some 50,000 in a second, until the server has counted past a number.
 * @param {pg.Client} client
 * @param {string} number
 */
async function passTransactions({ connectionParameters }, number) {
  const counter = new pg.Client(connectionParameters);
  await counter.connect();
  try {
    await counter.query(`do $$ begin while pg_current_xact_id() <= '${BigInt(number)}'::xid8 loop commit; end loop; end $$`);
  } finally {
    await counter.end();
  }
}
