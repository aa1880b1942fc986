import type { EmbeddedDatabase } from '../../tools/postgres/embedded.mjs';

/** What set-up leaves for tear-down, in the one process that runs both. */
export const running: { server: EmbeddedDatabase | null } = { server: null };
