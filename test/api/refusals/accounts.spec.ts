import { accountRows } from './accounts.rows.js';
import { refusalsOf } from './table.js';

refusalsOf(accountRows);
